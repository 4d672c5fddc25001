/**
 * The small scripts of activities, each served as a file of its own. Every page works without them: a ticket opens with a
 * connection, the calendar is chosen by county.
 */

/** Asks the phone where it is, to some 100 metres, and puts that into the address; nothing is sent unless it was pressed. */
export const nearScript = `(function(d,w){
var a=d.querySelector('[data-near]');if(!a||!navigator.geolocation)return;
a.closest('[data-near-item]').hidden=false;
a.addEventListener('click',function(e){e.preventDefault();a.setAttribute('aria-busy','true');navigator.geolocation.getCurrentPosition(function(p){var u=new URL(w.location.href);u.searchParams.delete('after');u.searchParams.set('near',p.coords.longitude.toFixed(3)+','+p.coords.latitude.toFixed(3));w.location.assign(u)},function(){a.removeAttribute('aria-busy');a.lastChild.textContent=a.dataset.near},{timeout:10000,maximumAge:600000})})
})(document,window)
`

/** Has the ticket's page kept by the worker below, and says so when it is. */
export const ticketScript = `(function(d,w){
var n=navigator,s=n.serviceWorker;if(!s)return;
var here=w.location.pathname,en=here.indexOf('/en/')===0;
s.register(en?'/en/tickets/keep.js':'/tickets/keep.js').then(function(){return s.ready}).then(function(r){
var c=new MessageChannel();c.port1.onmessage=function(e){var k=d.querySelector('[data-kept]');if(k&&e.data==='kept')k.hidden=false};
r.active.postMessage({keep:here,with:[].map.call(d.querySelectorAll('link[rel=stylesheet],link[rel=icon]'),function(l){return l.getAttribute('href')})},[c.port2])}).catch(function(){})
})(document,window)
`

/**
 * The worker of tickets, and of nothing else: its scope is their folder. Online the server's page is shown as it is; without a
 * connection the copy that was kept. The copy is asked for without cookies, so that it holds nobody's session and no form; a ticket
 * that is not there any more is forgotten.
 */
export const ticketWorker = `'use strict';
var shelf='tickets-1';
self.addEventListener('install',function(){self.skipWaiting()});
self.addEventListener('activate',function(e){e.waitUntil(self.clients.claim())});
function copyOf(path){return new Request(path+'?kept=1',{credentials:'omit',cache:'no-store'})}
function keep(path,more){return caches.open(shelf).then(function(c){return fetch(copyOf(path)).then(function(r){
if(r.status===404||r.status===410)return c.delete(path).then(function(){return 'gone'});
if(!r.ok)throw new Error('not kept');
return Promise.all([c.put(path,r)].concat((more||[]).map(function(u){return c.match(u).then(function(k){return k||c.add(u)})}))).then(function(){return 'kept'})})})}
self.addEventListener('message',function(e){var m=e.data||{};if(typeof m.keep!=='string'||!/^(\\/en)?\\/tickets\\/[^/?]+$/.test(m.keep))return;
e.waitUntil(keep(m.keep,(m.with||[]).filter(function(u){return /^\\/(assets\\/|favicon)/.test(u)})).then(function(s){e.ports[0].postMessage(s)},function(){}))});
self.addEventListener('fetch',function(e){var q=e.request,u=new URL(q.url);if(q.method!=='GET'||u.origin!==self.location.origin)return;
if(q.mode==='navigate'&&/^(\\/en)?\\/tickets\\/[^/]+$/.test(u.pathname)){e.respondWith(fetch(q).catch(function(){return caches.open(shelf).then(function(c){return c.match(u.pathname)}).then(function(r){return r||Response.error()})}));return}
if(/^\\/(assets\\/|favicon)/.test(u.pathname))e.respondWith(caches.open(shelf).then(function(c){return c.match(q)}).then(function(r){return r||fetch(q)}))});
`
