/**
 * The portal's whole script, served as one file of its own so that no page needs inline script.
 * Everything works without it. It stops a second press on a form (not on one that may be sent again and again: `data-free`), closes the filter sheet with
 * Escape, makes a form usable again when the browser's back button restores the page, and says that a file is too large
 * before it is sent over a slow line.
 */
export const portalScript = `(function(d,w){
d.addEventListener('submit',function(e){var f=e.target;if(f.method!=='post'||f.dataset.free)return;var b=f.querySelector('[data-largest]:invalid');if(b&&b.validity.customError){e.preventDefault();b.reportValidity();return}if(f.dataset.sent){e.preventDefault();return}f.dataset.sent='1';f.setAttribute('aria-busy','true')});
w.addEventListener('pageshow',function(){[].forEach.call(d.forms,function(f){delete f.dataset.sent;f.removeAttribute('aria-busy')})});
d.addEventListener('change',function(e){var i=e.target,x=i.dataset&&i.dataset.largest;if(!x||!i.files)return;var f=i.files[0];i.setCustomValidity(f&&f.size>+x?i.dataset.tooLarge:'');i.reportValidity()});
d.addEventListener('keydown',function(e){if(e.key==='Escape'&&location.hash==='#facets')location.hash='main'})
})(document,window)
`
