/// Turns a document into one self-contained page of HTML: style sheet, script and figures are in it, and
/// a policy in its head forbids it to load anything. Equal documents give equal bytes.
///
/// The page works without script and without style sheet, on a phone, on paper and for those who listen.
/// Nothing of the document reaches it as markup.
public enum HTMLRenderer {
  /// The page of `document`, in UTF-8; its figures come from `album`, which draws those it lacks.
  public static func render(_ document: ReportDocument, with album: FigureAlbum) -> [UInt8] {
    var page = PageWriter(document: document, album: album)
    page.writePage()
    return page.markup.bytes
  }

  /// The path of the page of `document` below the report's folder, such as `report.nl.html`.
  public static func path(of document: ReportDocument) -> String {
    document.path + ".html"
  }
}
