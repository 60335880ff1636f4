/// A column of a published table, with what the data package says of it.
struct TidyColumn {
  /// The type in the vocabulary of Frictionless Table Schema.
  enum Kind: String {
    case string
    case number
    case integer
    case boolean
  }

  let name: String
  let kind: Kind
  let description: String
}
