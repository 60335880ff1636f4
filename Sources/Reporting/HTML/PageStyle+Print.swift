extension PageStyle {
  /// How pages look on paper.
  static let print = """
    @media print{
     .look,#_seen,.veil{display:none!important}
     html{font-size:9.6pt}
     body{font-size:1rem;line-height:1.45}
     *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
     .toc,.copy,.skip,.foot{display:none!important}
     p,li{orphans:3;widows:3}
     .wrap{max-width:none;padding:0}
     main p,main ul{max-width:none}
     .top{padding:.8rem 1rem 1rem;margin-bottom:1rem}
     h1{font-size:20pt}h2{font-size:15pt;break-after:avoid}h3{font-size:12pt;break-after:avoid}h4{font-size:10.5pt;break-after:avoid}
     .big{font-size:13pt}.lead{font-size:10.5pt;margin-bottom:.6rem}
     .part,.block{margin-bottom:1.5rem}
     .kort{padding:1rem 1.2rem;margin-bottom:1.5rem;break-inside:avoid}
     figure,tr,.says li,.note,.howto,.box>div,.head,.lead{break-inside:avoid}
     .head,.lead,caption,figcaption,.fold>summary,p:has(+figure){break-after:avoid}
     .fold table{break-inside:avoid}
     .head{margin-bottom:.35rem}
     thead{display:table-header-group}
     table,figcaption,caption,.key,.howto p{font-size:9pt}
     .source,.vw,.vc,.vm,.tag,.fold table,thead th,.grid thead th span,figcaption span,caption span{font-size:8.5pt}
     th,td{padding-top:.26rem;padding-bottom:.26rem}
     .g{break-inside:avoid}
     .g th[scope=rowgroup]{padding-top:.5rem}
     .grid th,.grid td{padding:.14rem .3rem .2rem;line-height:1.13}.grid .sign{width:22px;height:15.7px}
     .grid .vm{font-size:8pt}
     .grid,.grid tbody th{font-size:9pt}.vn{font-size:10pt}
     .mini{height:12px;margin:.08rem 0}
     .howto{grid-template-columns:5.4cm 1fr;gap:.5rem .75rem;padding-top:.4rem;margin:.3rem 0 .2rem}
     .howto p{font-size:8.5pt;line-height:1.3}.howto h3,.howto h4{margin-bottom:.2rem}
     .key{font-size:8.5pt}.key li{padding:.05rem 0;grid-template-columns:2.5rem 1fr}
     .fold{border:0}.fold>summary{list-style:none;color:var(--ink);font-weight:700;padding:.3rem 0;font-size:9pt;break-after:avoid;border:0!important}
     .fold>summary::-webkit-details-marker{display:none}
     .fold>div{padding:0}.scroll{overflow:visible}
     #overview>.fold{display:none}
     .fold::details-content{content-visibility:visible;display:block}
     .newpage{break-before:page}
     a{color:inherit;text-decoration:none}
     .one .home,.one .facts,.one .mini,.one .block>.head,.one .block .lead{display:none}
     .one .top{padding:.4rem .9rem .5rem;margin-bottom:.5rem;border-top-width:5px}
     .one .sample{float:right;margin:0}
     .one h1{font-size:16pt}.one .sub{margin-top:.2rem}.one .big{font-size:12pt;margin-bottom:.4rem}
     .one .kort{padding:.6rem 1rem;margin-bottom:.6rem}.one .kort .says{margin-bottom:.4rem}
     .one .kort p{font-size:9pt;line-height:1.35;margin-bottom:.3rem}
     .one .kort .says li{font-size:8.6pt;line-height:1.28;padding:.1rem 0;grid-template-columns:1.7rem minmax(0,1fr)}
     .one .kort .says svg{width:20px;height:14px;margin-top:0}
     .one .kort .closing{margin-top:.4rem;padding-top:.4rem;font-size:9pt}
     .one .part,.one .block,.one .head{margin:0;break-before:auto}
     .one .grid{border-spacing:2px}.one .grid th,.one .grid td{padding:.1rem .3rem .12rem;line-height:1.15}
     .one .grid caption{padding-bottom:.2rem}.one caption span{display:inline}.one caption span::before{content:" · "}
     .one .grid,.one .vw,.one .vc,.one .tag,.one .grid thead th,.one .grid tbody th,.one .grid thead th span{font-size:8pt}
     .one .vn{font-size:9pt}.one .grid .sign{width:18px;height:12.9px}.one .grid th:first-child{padding-left:0}
     .one caption,.one caption span{font-size:8.5pt}
     .one .source{margin:.2rem 0;font-size:7.5pt;line-height:1.3}
    }
    """
}
