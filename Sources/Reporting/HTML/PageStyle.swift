/// The style sheet of a page. Colours have one meaning each: teal and brown are desired and undesired,
/// blue and grey are the waves. The classes of figures repeat the attributes of their shapes, so that
/// the shapes follow the colour scheme of the reader.
enum PageStyle {
  /// The colours of the light scheme.
  private static let light = """
    --paper:#ffffff;--surface:#f2f5f7;--ink:#16222b;--ink2:#43515c;--rule:#c6d0d7;--edge:#6b7984;\
    --link:#0b4f8f;--w1:#5a6873;--w2:#0b4f8f;--good:#01665e;--goodbg2:#c7e9e3;--goodbg:#e7f5f2;\
    --bad:#8c510a;--badbg2:#efcf9f;--badbg:#f8ead2;--neutbg:#eaeef1;--gs:#01665e;--gm:#a5dbd1;--gx:#5ab4a8;\
    --ne:#e3e8eb;--bm:#efcf9f;--bx:#d09a4b;--bs:#8c510a;--onstrong:#ffffff;--onmid:#16222b;\
    --note:#fff3cd;--noteedge:#866a00;--p1:#eef2f4;--p2:#cdd7de;--p3:#aab8c2;--p4:#61707c;--p5:#43515c;\
    --p6:#26333d;
    """

  /// The colours of the dark scheme.
  private static let dark = """
    --paper:#10171c;--surface:#19232a;--ink:#e8eef2;--ink2:#b6c2cb;--rule:#35444e;--edge:#84939e;\
    --link:#8cc6f7;--w1:#aab7c0;--w2:#72b8f3;--good:#70d2c3;--goodbg2:#14473f;--goodbg:#132e2b;\
    --bad:#eab567;--badbg2:#5c421a;--badbg:#3d2c13;--neutbg:#202b32;--gs:#70d2c3;--gm:#1e5850;--gx:#3f9c8f;\
    --ne:#2c3942;--bm:#5c421a;--bx:#b9843b;--bs:#eab567;--onstrong:#0c1a18;--onmid:#0c1a18;\
    --note:#33290c;--noteedge:#cbaa3b;--p1:#1d2830;--p2:#33414b;--p3:#4b5a65;--p4:#8a98a3;--p5:#b6c2cb;\
    --p6:#e0e7eb;
    """

  /// The whole style sheet but for the running foot of print, which has words.
  static let sheet = """
    :root{color-scheme:light dark;\(light)
     --font:"Segoe UI","Helvetica Neue",Arial,"Liberation Sans","Noto Sans",sans-serif;
     --mono:ui-monospace,Consolas,"Liberation Mono",monospace}
    @media (prefers-color-scheme:dark){:root{\(dark)}}
    @media print{:root{color-scheme:light;\(light)}}
    *,*::before,*::after{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.55 var(--font);overflow-wrap:break-word}
    h1,h2,h3,h4{line-height:1.2;font-weight:700;text-wrap:balance;margin:0}
    h1{font-size:2.25rem;letter-spacing:-.01em;max-width:48rem}
    h2{font-size:1.75rem;margin:0 0 1rem}
    .part>h2,.part>.head{padding-top:1.1rem;border-top:4px solid var(--w2)}
    .part>.head{margin-bottom:1rem}.head h2{margin:0}
    h3{font-size:1.3125rem}
    h4{font-size:1.125rem;margin:1.5rem 0 .6rem}
    .part>h3{margin:1.5rem 0 .6rem}
    p,ul,ol,dl{margin:0 0 1rem}
    p,li,dd{text-wrap:pretty}
    a{color:var(--link);text-underline-offset:.15em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
    main:focus{outline:0}
    main p,main ul{max-width:42rem}
    .nw{white-space:nowrap}
    .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .defs{position:absolute;width:0;height:0}
    .skip{position:absolute;left:1rem;top:-6rem;background:var(--paper);padding:.6rem 1rem;border:2px solid var(--link);z-index:5}
    .skip:focus{top:.5rem}
    .wrap{max-width:68.5rem;margin:0 auto;padding:0 1.25rem}
    [hidden]{display:none!important}
    .top{border-top:8px solid var(--w2);background:var(--surface);padding:1.5rem 0 1.75rem;margin-bottom:2.25rem}
    .sample{display:inline-block;background:var(--note);border:1.5px solid var(--noteedge);border-radius:4px;padding:.2rem .65rem;font-size:.9375rem;margin:0 0 1.25rem}
    .sub{font-size:1.1875rem;color:var(--ink2);margin:.6rem 0 0}
    .facts{display:flex;flex-wrap:wrap;gap:.75rem 2.25rem;margin:1.4rem 0 0}
    .facts dt{font-size:.875rem;color:var(--ink2)}
    .facts dd{margin:0;font-weight:700}
    .toc{margin-bottom:2rem}
    .toc summary{font-weight:700;padding:.6rem 0;cursor:pointer}
    .toc ul{list-style:none;padding:0;margin:.25rem 0 0;border-left:2px solid var(--rule)}
    .toc li{font-size:.9375rem;line-height:1.35}
    .toc li a{display:block;padding:.36rem 0 .36rem .9rem;text-decoration:none;border-left:2px solid transparent;margin-left:-2px}
    .toc li a:hover{text-decoration:underline}
    .toc li a[aria-current]{border-left-color:var(--w2);font-weight:700}
    .toc ul ul{border:0;margin:0}
    .toc li li a{padding-left:1.9rem;font-size:.875rem}
    .js .toc li:not(.on)>ul{display:none}
    .home{margin:.5rem 0 0}
    .look{margin-bottom:2rem}
    .look summary{font-weight:700;padding:.6rem 0;cursor:pointer}
    .look p{margin:0 0 .7rem}
    .look label{display:block;font-size:.875rem;color:var(--ink2);margin-bottom:.15rem}
    .look select,.look button{font:inherit;font-size:.9375rem;line-height:1.2;width:100%;min-height:2.25rem;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:4px;padding:.3rem .5rem}
    .look button{color:var(--link);text-align:left;cursor:pointer}
    .look button:hover,.look select:hover{border-color:var(--link)}
    #_seen:empty{display:none}
    .veil{fill:var(--paper);opacity:.82}
    .part{margin:0 0 3.5rem}
    .block{margin:0 0 2.75rem}
    .head{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:flex-start;justify-content:space-between;margin-bottom:.5rem}
    .head>:first-child{flex:1 1 16rem}
    .copy{font:inherit;font-size:.875rem;line-height:1.2;color:var(--link);background:var(--paper);border:1px solid var(--edge);border-radius:4px;padding:.4rem .65rem;min-height:2rem;display:inline-flex;gap:.45rem;align-items:center;cursor:pointer}
    .copy:hover{border-color:var(--link);background:var(--surface)}
    .copy svg{width:14px;height:14px;flex:none}
    .lead{font-size:1.125rem;margin-bottom:1.1rem}
    .eyebrow{display:block;font-size:1rem;font-weight:400;color:var(--ink2);margin-bottom:.2rem;letter-spacing:0}
    figure{margin:0 0 1rem}
    figcaption,caption{font-weight:700;text-align:left;font-size:1rem;line-height:1.35;margin-bottom:.75rem;padding:0}
    figcaption span,caption span{display:block;font-weight:400;font-size:.9375rem;color:var(--ink2);margin-top:.1rem}
    caption{padding-bottom:.6rem;margin:0}
    figure svg{display:block;width:100%;height:auto;font-family:var(--font);fill:var(--ink);overflow:visible;forced-color-adjust:none}
    figure .narrow{display:none}
    .source{font-size:.875rem;line-height:1.45;color:var(--ink2);margin:.5rem 0 1rem;max-width:46rem!important}
    .source+.source{margin-top:-.75rem}
    .kort{background:var(--surface);border-left:6px solid var(--w2);padding:1.5rem 1.75rem 1.6rem;margin-bottom:2.75rem}
    .kort .head{margin-bottom:.6rem}
    .big{font-size:1.5rem;line-height:1.3;font-weight:700;max-width:38rem!important;margin-bottom:1.25rem}
    .says{list-style:none;padding:0;margin:0 0 1.25rem}
    .says li{display:grid;grid-template-columns:2.5rem minmax(0,1fr);gap:.1rem .5rem;padding:.42rem 0}
    .says li>svg{margin-top:.16rem}
    .block .says{max-width:44rem;margin:1.25rem 0 1.5rem}
    .block .says li{padding:.6rem 0;border-bottom:1px solid var(--rule)}
    .block .says li:first-child{border-top:1px solid var(--rule)}
    .closing{border-top:1px solid var(--edge);padding-top:1rem;margin:1.25rem 0 0;font-weight:700}
    .sign{width:28px;height:20px;flex:none;vertical-align:-4px;color:var(--ink2)}
    .sign.d{color:var(--good)}.sign.u{color:var(--bad)}.sign.h{color:var(--edge)}
    table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:.9375rem;line-height:1.4;margin:0 0 1rem}
    th,td{padding:.45rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
    thead th{vertical-align:bottom;border-bottom:2px solid var(--edge);font-size:.875rem;line-height:1.3;hyphens:auto}
    tbody th{font-weight:700}
    .g tr+tr th{font-weight:400}
    th:first-child,td:first-child{padding-left:0}th:last-child,td:last-child{padding-right:0}
    td.n,th.n{text-align:right}
    td.n{white-space:nowrap}
    td.c,th.c{text-align:center}
    td.i1{padding-right:calc(.5rem + .84em)}td.i2{padding-right:calc(.5rem + 1.39em)}td.i3{padding-right:calc(.5rem + .56em)}
    td.i1:last-child{padding-right:.84em}td.i2:last-child{padding-right:1.39em}td.i3:last-child{padding-right:.56em}
    .g th[scope=rowgroup]{padding-top:.9rem;border-bottom-color:var(--edge)}
    .verd{display:flex;gap:.5rem;align-items:flex-start}
    .verd .sign{margin-top:.05rem}
    .vm{display:block;font-size:.875rem;font-style:italic;color:var(--ink2);font-weight:400;white-space:normal}
    .grid{table-layout:fixed;border-collapse:separate;border-spacing:3px;margin:0 -3px;width:calc(100% + 6px)}
    .grid .c0{width:19.5%}
    .grid th,.grid td{padding:.5rem .45rem .55rem}
    .grid thead th{font-size:.875rem;vertical-align:top;border-bottom:0;padding:.5rem .1rem .35rem .45rem}
    .grid caption{padding-left:3px}
    .grid thead th span{display:block;font-weight:400;color:var(--ink2);font-size:.875rem;margin-top:.1rem}
    .grid th:first-child{padding-left:0}
    .grid tbody th{line-height:1.35;border:0;border-top:1px solid var(--rule);hyphens:auto}
    .grid tbody th a{color:inherit;text-decoration-color:var(--edge)}
    .tag{display:block;font-weight:400;font-size:.875rem;color:var(--ink2);margin-top:.2rem}
    .grid td{border:1px solid var(--rule);line-height:1.3;border-radius:2px}
    .phone{display:none!important}
    .vn{display:flex;align-items:center;gap:.3rem;font-weight:700;font-size:1.0625rem;white-space:nowrap}
    .vn .sign{margin-left:-4px}
    .vc{display:block;white-space:nowrap;font-size:.875rem}
    .many .vc,.many .vn{white-space:normal;flex-wrap:wrap}
    .mini{display:block;width:100%;height:18px;margin:.3rem 0 .25rem}
    .vw{display:block;font-size:.875rem}
    td.t1{background:var(--goodbg)}td.t2{background:var(--goodbg2)}td.t3{background:var(--badbg)}td.t4{background:var(--badbg2)}td.t0{background:var(--neutbg)}
    .howto{display:grid;grid-template-columns:minmax(0,1fr);gap:1.25rem 2.25rem;border-top:1px solid var(--rule);padding-top:1.25rem;margin:1rem 0 1.25rem}
    .howto h3,.howto h4{margin:0 0 .6rem;font-size:1rem}
    .howto figure{margin:0 0 .75rem}
    figure svg.readcell{max-width:400px}
    .howto p{font-size:.9375rem;margin:0 0 .35rem}
    .key{list-style:none;margin:0;padding:0;font-size:.9375rem;line-height:1.4}
    .key li{display:grid;grid-template-columns:2.25rem minmax(0,1fr);padding:.2rem 0}
    .note{border-left:4px solid var(--noteedge);padding:.1rem 0 .1rem .9rem;margin:0 0 .7rem;max-width:44rem!important}
    .fold{border:1px solid var(--rule);border-radius:4px;margin:0 0 1rem;background:var(--paper)}
    .fold>summary{padding:.5rem .85rem;cursor:pointer;font-size:.9375rem;color:var(--link)}
    .fold[open]>summary{border-bottom:1px solid var(--rule)}
    .fold>div{padding:.75rem .85rem .85rem}
    .fold>div>:last-child{margin-bottom:0}
    .fold table{font-size:.875rem;margin:0}
    .fold caption{font-size:.9375rem}.fold caption span{font-size:.875rem}
    .scroll{overflow-x:auto;max-width:100%;position:relative;margin:0 0 1rem}
    .scroll table{margin:0}
    .box{margin:1rem 0}
    .box>div{break-inside:avoid;padding-bottom:1.1rem}
    .box dt,.prov dt{font-weight:700}
    .box dd{margin:.15rem 0 0}
    .prov{display:grid;grid-template-columns:minmax(0,1fr);margin:0 0 1rem;font-size:.9375rem}
    .prov dd{margin:0 0 .75rem}
    .prov>div{display:contents}
    code{font-family:var(--mono);font-size:max(.875rem,.9em);overflow-wrap:anywhere}
    pre{background:var(--surface);padding:.6rem .85rem;border-left:4px solid var(--edge);margin:0 0 1rem;white-space:pre-wrap;font-size:.9375rem}
    .foot{border-top:1px solid var(--rule);padding:1.25rem 0 2.5rem;font-size:.875rem;color:var(--ink2)}
    @media (min-width:46rem){
     .howto{grid-template-columns:minmax(0,22rem) minmax(0,1fr)}
     .box{columns:2;column-gap:2.25rem}
     .prov{grid-template-columns:11rem minmax(0,1fr);gap:.45rem 1.5rem}
     .prov dd{margin:0}
    }
    @media screen and (min-width:70rem){
     .cols{display:grid;grid-template-columns:13rem minmax(0,48.5rem);gap:3.5rem;justify-content:space-between}
     .side{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow-y:auto;padding:3px 6px 3px 3px;margin:-3px -6px -3px -3px}
     .toc summary,.look summary{list-style:none;pointer-events:none;padding-top:0}
     .toc summary::-webkit-details-marker,.look summary::-webkit-details-marker{display:none}
     .toc{margin-bottom:1rem}
     .look{margin:0;background:var(--paper);border-top:1px solid var(--edge);padding:.75rem 0 .25rem}
    }
    @media screen and (min-width:70rem) and (min-height:44rem){.look{position:sticky;bottom:0}}
    @media screen and (max-width:69.99rem){
     .toc details,.look details{border:1px solid var(--rule);border-radius:4px;padding:0 1rem}
     .toc details[open],.look details[open]{padding-bottom:1rem}
     .toc li a{padding-top:.45rem;padding-bottom:.45rem}
     .toc{margin-bottom:.75rem}.side{margin-bottom:2rem}.look{margin:0}
     main,.toc,.look{max-width:48.5rem;margin-left:auto;margin-right:auto}
    }
    @media screen and (max-width:52rem){.grid thead th{font-size:.8125rem;padding-left:.35rem}}
    @media screen and (max-width:45rem){
     body{font-size:1rem}
     .wrap{padding:0 1rem}
     h1{font-size:1.75rem}h2{font-size:1.5rem}h3{font-size:1.1875rem}.big{font-size:1.25rem}.sub{font-size:1.0625rem}.lead{font-size:1.0625rem}
     .top{padding:1rem 0 1.25rem;margin-bottom:1.25rem}
     .kort{margin-left:-1rem;margin-right:-1rem;padding:1.25rem 1rem;border-left-width:0;border-top:6px solid var(--w2)}
     .facts{gap:.5rem 1.5rem}
     .part{margin-bottom:2.5rem}
     .says li{grid-template-columns:2rem minmax(0,1fr)}
     .stack,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:auto}
     .stack caption{display:block}
     .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
     .stack tr{border-top:2px solid var(--edge);padding:.35rem 0 .5rem}
     .stack th,.stack td,.stack td:nth-of-type(n){border:0;padding:.12rem 0}
     .stack tbody th{font-size:1rem;padding:.2rem 0 .3rem}
     .stack:not(.grid) tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.35rem .5rem}
     .stack:not(.grid) th,.stack:not(.grid) td:not(.n){grid-column:1/-1}
     .stack td.n{text-align:left!important;white-space:normal}
     .stack td[data-l]::before{content:attr(data-l);display:block;color:var(--ink2);font-size:.875rem;line-height:1.25;white-space:normal}
     .stack td[data-l]::before{content:attr(data-l) / ""}
     .stack td.v::before{display:none}
     .stack tbody.g tr:first-child{border-top:2px solid var(--edge);padding-bottom:0}
     .stack tbody.g tr+tr{border-top:1px solid var(--rule)}
     .stack tbody.g th[scope=rowgroup]{padding:.35rem 0 .25rem}
     .grid td[data-l]{display:grid;grid-template-columns:minmax(0,1fr) 6rem 4.5rem;grid-template-areas:"g n m" "w c m";gap:0 .4rem;padding:.5rem!important;margin:3px 0;align-items:center;border:1px solid var(--rule)!important}
     .grid td.x{grid-template-areas:"g n" "w w";grid-template-columns:minmax(0,1fr) 10.9rem}
     .grid td[data-l]::before{grid-area:g;font-weight:700;color:var(--ink);font-size:.9375rem;hyphens:auto}
     .phone{display:block!important}
     .grid{margin:0;width:100%}
     .grid .vn{grid-area:n;font-size:1rem}.grid .vc{grid-area:c}.grid .mini{grid-area:m;margin:0;height:16px}.grid .vx{grid-area:w}
     .grid tbody tr{padding:.5rem 0 .75rem}
     .grid tbody th{font-size:1.0625rem;border:0}
     .tag{display:inline-block;margin:0 0 0 .4rem}
    }
    @media screen and (max-width:41.99rem){
     figure .wide{display:none}
     figure .narrow{display:block;max-width:30rem}
    }
    @media screen and (max-width:37.49rem){
     .copy{min-height:2.5rem;min-width:2.5rem;justify-content:center}
     .copy span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
     .copy.said span:first-of-type{position:static;width:auto;height:auto;clip-path:none}
     .head{flex-wrap:nowrap}.head>:first-child{flex-basis:0}
    }
    @media screen{.off{display:none!important}.one .cols{display:block}.one main{max-width:48.5rem}}
    \(print)
    @media (forced-colors:active){.sign,.sign.d,.sign.u,.sign.h,.mini{color:CanvasText}.grid td,.kort,.copy{border:1px solid}figure svg{background:var(--paper)}}
    .ci1{stroke:var(--w1)}.ci2{stroke:var(--w2)}
    .pt1{fill:var(--paper);stroke:var(--w1)}.ptm{fill:var(--w1);stroke:var(--w1)}.pt2{fill:var(--w2);stroke:var(--w2)}
    .con,.ax,.ha{stroke:var(--edge)}.gl{stroke:var(--rule)}.ax2{stroke:var(--ink)}
    .band,.rcf,svg .t{fill:var(--ink)}
    svg .t2{fill:var(--ink2)}
    .tw1{fill:var(--w1)}.tw2{fill:var(--w2)}.pp{fill:var(--paper)}
    .tg,.fg{fill:var(--good)}.tbad,.fb{fill:var(--bad)}.fi{fill:var(--ink2)}
    .og{stroke:var(--good)}.ob{stroke:var(--bad)}.oi{stroke:var(--ink2)}
    .gs{fill:var(--gs);stroke:var(--good)}.gm{fill:var(--gm);stroke:var(--good)}.gx{fill:var(--gx);stroke:var(--good)}
    .ne{fill:var(--ne);stroke:var(--edge)}
    .bs{fill:var(--bs);stroke:var(--bad)}.bm{fill:var(--bm);stroke:var(--bad)}.bx{fill:var(--bx);stroke:var(--bad)}
    .p1{fill:var(--p1);stroke:var(--ink2)}.p2{fill:var(--p2);stroke:var(--ink2)}.p3{fill:var(--p3);stroke:var(--ink2)}
    .p4{fill:var(--p4);stroke:var(--ink2)}.p5{fill:var(--p5);stroke:var(--ink2)}.p6{fill:var(--p6);stroke:var(--ink2)}
    .ts{fill:var(--onstrong)}.tx{fill:var(--onmid)}
    .b1{fill:var(--w1);stroke:var(--w1)}.b2{fill:var(--w2);stroke:var(--w2)}
    .cb{fill:var(--paper);stroke:var(--edge)}

    """
}
