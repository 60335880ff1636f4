/// The program's own name and version, as they stand in results and reports.
enum Program {
  static let name = "nulmeting"
  static let version = "0.1.0"
}
