import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Breakdown } from '../api/adapt/board.ts'
import { month as monthName } from '../format.ts'
import { useDark } from '../theme.ts'

use([AriaComponent, BarChart, GridComponent, LegendComponent, LineChart, SVGRenderer, TooltipComponent])

interface Props {
  months: Breakdown['months']
  counted: string
  expected: string
}

/** Bars for what was counted, a line for what was expected; colours are the page's own roles. */
export default function Chart({ months, counted, expected }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  const dark = useDark()
  useEffect(() => {
    if (ref.current === null) return
    const style = getComputedStyle(document.documentElement)
    const role = (name: string) => style.getPropertyValue(`--${name}`).trim()
    const axis = { axisLabel: { color: role('ink-2') }, axisLine: { lineStyle: { color: role('edge') } } }
    const chart = init(ref.current, undefined, { renderer: 'svg' })
    chart.setOption({
      animation: false,
      darkMode: dark,
      aria: { enabled: true },
      textStyle: { fontFamily: role('font') },
      // drawn as text of the picture: its usual box carries its style with it, which our pages do not allow
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      legend: { textStyle: { color: role('ink-2') }, bottom: 0 },
      grid: { left: 8, right: 8, top: 16, bottom: 40, containLabel: true },
      xAxis: { type: 'category', data: months.map(one => monthName(one.month)), ...axis },
      yAxis: { type: 'value', splitLine: { lineStyle: { color: role('hairline') } }, ...axis },
      series: [
        {
          name: counted,
          type: 'bar',
          data: months.map(one => one.counted),
          itemStyle: { color: role('qing') },
        },
        {
          name: expected,
          type: 'line',
          data: months.map(one => one.expected),
          symbol: 'none',
          lineStyle: { color: role('ink'), width: 2 },
          itemStyle: { color: role('ink') },
        },
      ],
    })
    const resize = new ResizeObserver(() => chart.resize())
    resize.observe(ref.current)
    return () => {
      resize.disconnect()
      chart.dispose()
    }
  }, [months, counted, expected, dark])
  return <div ref={ref} className="chart" />
}
