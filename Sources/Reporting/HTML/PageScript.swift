internal import Digests

/// The script of a page. The page works without it: it only adds what paper does not have. It keeps no
/// words of its own; they stand in the page.
enum PageScript {
  /// The hash by which the page's policy knows its script, in Base64.
  static let hash = base64(SHA256Digest(of: source.utf8).bytes)

  /// The script.
  static let source = #"""
    (()=>{"use strict";
    const d=document,all=(s,e=d)=>[...e.querySelectorAll(s)],status=d.getElementById("_status");
    d.documentElement.classList.add("js");
    // Contents: open beside the page, folded above it; the part in view is marked.
    const look=d.querySelector(".look"),broad=matchMedia("(min-width:70rem)"),fold=()=>all(".side>*>details").forEach(e=>{e.open=broad.matches});
    if(look)look.hidden=false;fold();broad.addEventListener("change",fold);
    const links=all(".toc a").map(a=>[a,d.getElementById(a.hash.slice(1))]);
    const mark=()=>{const line=innerHeight/3;let part,block;
    for(const[,e]of links)if(e.getClientRects().length&&e.getBoundingClientRect().top<line){if(e.classList.contains("part")){part=e;block=null}else if(!block||e.getBoundingClientRect().top>=block.getBoundingClientRect().top)block=e}
    part=part||(links[0]||[])[1];
    for(const[a,e]of links){const on=e===part||e===block;if(e.classList.contains("part"))a.parentNode.classList.toggle("on",e===part);
    if(on)a.setAttribute("aria-current","true");else a.removeAttribute("aria-current")}};
    let due=false;addEventListener("scroll",()=>{if(!due){due=true;requestAnimationFrame(()=>{due=false;mark()})}},{passive:true});mark();
    // A part of the page: one group, one theme, items by the size of their change. Print shows all.
    if(look){const pick=n=>d.getElementById("_v"+n),seen=d.getElementById("_seen"),g=pick("g"),t=pick("t"),o=pick("o"),f=pick("f"),chosen=s=>s&&s.value!==""?s.value:null;
    const veil=(svg,group)=>{all(".veil",svg).forEach(e=>e.remove());const y=svg.dataset.y.split(" "),w=svg.viewBox.baseVal.width;
    if(group!==null)svg.dataset.g.split(" ").forEach((k,i)=>{if(k===group)return;const r=d.createElementNS(svg.namespaceURI,"rect");
    r.setAttribute("class","veil");r.setAttribute("x",-2);r.setAttribute("width",w+4);r.setAttribute("y",+y[i]+1);r.setAttribute("height",y[i+1]-y[i]-1);svg.append(r)})};
    const items=all(".part[data-t]").map(p=>all(".block[data-d]",p)).filter(b=>b.length>1);
    const show=()=>{const group=chosen(g),theme=chosen(t),off=(e,is)=>e.classList.toggle("off",is);
    all("[data-t]").forEach(e=>off(e,theme!==null&&e.dataset.t!==theme));
    all("tr[data-g],li[data-g],tbody[data-g]").forEach(e=>off(e,group!==null&&e.dataset.g!==group));
    all("svg[data-g]").forEach(e=>veil(e,group));
    all(".grid tr").forEach(r=>{const a=r.querySelector("th a"),p=a&&d.getElementById(a.hash.slice(1));off(r,!!p&&p.classList.contains("off"));
    [...r.children].slice(1).forEach((c,i)=>off(c,group!==null&&String(i)!==group))});
    links.forEach(([a,e])=>off(a.parentNode,!!e.closest(".off")));
    const size=b=>{const v=b.dataset.d.split(" ").map(x=>x==="-"?-1:+x);return group!==null?v[group]:Math.max(...v)},sorted=o&&chosen(o)!==null;
    items.forEach(blocks=>{const after=blocks[0].parentNode.querySelector(".block:not([data-d])");
    [...blocks].sort((a,b)=>sorted?size(b)-size(a)||blocks.indexOf(a)-blocks.indexOf(b):blocks.indexOf(a)-blocks.indexOf(b)).reverse().forEach(b=>after.after(b))});
    const name=s=>s.selectedOptions[0].textContent,parts=[group!==null?name(g):"",theme!==null?name(t):""].filter(Boolean);
    seen.textContent=parts.length?seen.dataset.part+" "+parts.join(", ")+".":"";mark()};
    [g,t,o].forEach(s=>s&&s.addEventListener("change",show));
    if(f){const closed=f.textContent;f.addEventListener("click",()=>{const open=f.getAttribute("aria-expanded")!=="true";
    all("details.fold").forEach(e=>{e.open=open});f.setAttribute("aria-expanded",open);f.textContent=open?f.dataset.fold:closed})}
    // A link to what is out of sight brings all of it back.
    const reach=()=>{const e=d.getElementById(decodeURIComponent(location.hash.slice(1)));if(e&&e.closest(".off")){[g,t].forEach(s=>{if(s)s.value=""});show();e.scrollIntoView()}};
    addEventListener("hashchange",reach);show();reach()}
    // Print: nothing stays folded.
    let opened=[];
    addEventListener("beforeprint",()=>{opened=all("details.fold:not([open])");opened.forEach(e=>{e.open=true})});
    addEventListener("afterprint",()=>{opened.forEach(e=>{e.open=false})});
    // Copy a block: rich text with figures as PNG in the light palette, and plain text.
    const light={d:"#01665e",u:"#8c510a",i:"#43515c",h:"#6b7984"},ink="#16222b",made=new Map();
    const png=(svg,w,h,ground)=>{if(!made.has(svg))made.set(svg,new Promise((ok,no)=>{const i=new Image();
    i.onload=()=>{const c=d.createElement("canvas"),x=c.getContext("2d");c.width=2*w;c.height=2*h;
    if(ground){x.fillStyle="#fff";x.fillRect(0,0,c.width,c.height)}x.drawImage(i,0,0,c.width,c.height);ok(c.toDataURL("image/png"))};
    i.onerror=no;i.src="data:image/svg+xml;charset=utf-8,"+encodeURIComponent(svg)}));return made.get(svg)};
    const source=(svg,w,h)=>{if(svg.classList.contains("sign")){const s=d.querySelector(svg.firstElementChild.getAttribute("href")),tone=["d","u","h"].find(c=>svg.classList.contains(c))||"i";
    return'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 20" width="28" height="20" color="'+light[tone]+'">'+s.innerHTML+"</svg>"}
    const c=svg.cloneNode(true);c.setAttribute("color",ink);c.setAttribute("width",w);c.setAttribute("height",h);return new XMLSerializer().serializeToString(c)};
    const picture=async svg=>{const b=svg.viewBox.baseVal,w=b.width,h=b.height,i=d.createElement("img"),t=svg.querySelector("desc");
    i.src=await png(source(svg,w,h),w,h,!!t);i.width=Math.round(w);i.height=Math.round(h);i.alt=t?t.textContent:"";return i};
    const p=(...kids)=>{const e=d.createElement("p");e.append(...kids);return e};
    const bold=t=>{const e=d.createElement("b");e.textContent=t;return e};
    const keep=new Set(["colspan","scope","src","alt","width","height","style"]);
    const build=async block=>{const c=block.cloneNode(true);
    all(".copy,.narrow,.vh,.phone,.veil,.off,details:not([open])",c).forEach(e=>e.remove());
    await Promise.all(all("svg",c).map(async s=>s.replaceWith(await picture(s))));
    all("details",c).forEach(e=>{const s=e.querySelector("summary");s.replaceWith(p(bold(s.textContent)));e.replaceWith(...e.childNodes)});
    all("figcaption",c).forEach(e=>{const s=e.querySelector("span"),t=s?s.textContent:"";if(s)s.remove();const n=p(bold(e.textContent));if(t)n.append(d.createElement("br"),t);e.replaceWith(n)});
    all("caption",c).forEach(e=>{const s=e.querySelector("span"),t=s?s.textContent:"";if(s)s.remove();const n=p(bold(e.textContent));if(t)n.append(d.createElement("br"),t);e.closest("table").before(n);e.remove()});
    all("td,th",c).forEach(e=>{const n=e.classList.contains("n")||e.style.textAlign==="right";
    all(".vn,.vc,.vw,.vm,.tag,thead span",e).forEach(s=>{const r=d.createRange();r.setStart(e,0);r.setEndBefore(s);if(r.toString().trim()||r.cloneContents().querySelector("img"))s.before(d.createElement("br"))});
    e.setAttribute("style","border:1px solid "+"#c6d0d7;padding:3px 6px;vertical-align:top;text-align:"+(n?"right":"left"))});
    all("table",c).forEach(e=>e.setAttribute("style","border-collapse:collapse"));
    all(".says,.key",c).forEach(e=>e.replaceWith(...all("li",e).map(l=>{const i=l.querySelector("img");if(i)i.after(" ");return p(...l.childNodes)})));
    all(".eyebrow",c).forEach(e=>e.after(": "));
    all("span,a,div,figure,section,svg",c).reverse().forEach(e=>e.replaceWith(...e.childNodes));
    all("colgroup",c).forEach(e=>e.remove());
    all("*",c).forEach(e=>[...e.attributes].forEach(a=>{if(!keep.has(a.name))e.removeAttribute(a.name)}));
    return{html:'<meta charset="utf-8"><div style="font-family:Arial,sans-serif">'+c.innerHTML+"</div>",text:plain(c)}};
    const line=e=>{const c=e.cloneNode(true);all("br",c).forEach(b=>b.replaceWith(c.tagName==="P"?"\v":" "));all("img",c).forEach(i=>i.replaceWith(i.alt));return c.textContent.replace(/[ \t\n]+/g," ").replace(/ ?\v ?/g,"\n").trim()};
    const plain=c=>{const out=[];const walk=e=>{for(const k of e.children){
    if(k.tagName==="TR")out.push([...k.children].map(line).join("\t"));
    else if(k.tagName==="IMG")out.push(k.alt);
    else if(/^(H\d|P|LI|DT|DD|PRE)$/.test(k.tagName)){const t=k.tagName==="PRE"?k.textContent:line(k);if(t)out.push((k.tagName==="LI"?"- ":"")+t);if(/^(H\d|P)$/.test(k.tagName))out.push("")}
    else{walk(k);if(k.tagName==="TABLE")out.push("")}}};walk(c);return out.join("\n").replace(/\n{3,}/g,"\n\n").trim()+"\n"};
    const old=r=>{let set=false;const l=e=>{e.clipboardData.setData("text/html",r.html);e.clipboardData.setData("text/plain",r.text);e.preventDefault();set=true};
    d.addEventListener("copy",l);const done=d.execCommand("copy");d.removeEventListener("copy",l);if(!done||!set)throw new Error("copy")};
    const copy=async block=>{const r=build(block),blob=(k,type)=>r.then(v=>new Blob([v[k]],{type}));
    try{await navigator.clipboard.write([new ClipboardItem({"text/html":blob("html","text/html"),"text/plain":blob("text","text/plain")})])}catch{old(await r)}};
    let timer,undo=()=>{};
    const say=(b,t)=>{clearTimeout(timer);undo();const label=b.querySelector("span"),usual=label.textContent;
    label.textContent=t;status.textContent=t;b.classList.add("said");
    undo=()=>{label.textContent=usual;status.textContent="";b.classList.remove("said");undo=()=>{}};timer=setTimeout(()=>undo(),3000)};
    all(".copy").forEach(b=>{b.hidden=false;b.addEventListener("click",()=>
    copy(b.closest(".kort,.block,.part")).then(()=>say(b,status.dataset.copied),()=>say(b,status.dataset.failed)))});
    })();
    """#

  /// `bytes` in Base64 (RFC 4648, section 4).
  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let chunk = Array(bytes[start..<min(start + 3, bytes.count)])
      let value = chunk.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - chunk.count))
      for place in 0..<4 {
        let digit = digits[(value >> (18 - 6 * place)) & 63]
        text.append(place <= chunk.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
