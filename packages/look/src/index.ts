/** How Qingye looks: tokens and CSS (`tokens.css`, `portal.css`), icons, drawings, gauge and map geometry. */
export { type Drawing, drawingSvg, favicon, island, logo, river, type Stroke, sky } from './drawings.ts'
export { type Gauge, type GaugeInput, gauge, type Span } from './gauge.ts'
export { type DoorName, doors, type Icon, type IconName, iconSvg, icons } from './icons.ts'
export { type AntdTheme, antdTheme, darkBlocks, readTokens, type Scheme, type Tokens } from './theme.ts'
export { type Tile, type TileStep, tileMap, tileStep, wenzhouTiles } from './tile-map.ts'
