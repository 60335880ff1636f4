import SurveyModel

extension JSONWriter {
  mutating func trend(_ record: TrendRecord<Published<TrendNumbers>>) {
    object { json in
      json.member("theme", record.theme.text)
      json.member("group", record.group.text)
      json.status(record.value)
      let numbers = record.value.numbers
      json.member("waves", array: numbers?.waves ?? []) { $0.value($1.text) }
      json.member("least_n", numbers?.leastN)
      json.member("slope_per_year", numbers?.slope)
      json.member("se", numbers?.se)
      json.member("low", numbers?.low)
      json.member("high", numbers?.high)
      json.member("p", numbers?.p)
      json.member("p_adjusted", numbers?.pAdjusted)
      json.member("residual") { json in
        json.member("chi_squared", numbers?.residual)
        json.member("df", numbers?.residualDf)
        json.member("p", numbers?.residualP)
      }
    }
  }
}

/// A trend as it stands in the file.
struct TrendMirror: Decodable {
  struct Residual: Decodable {
    let chiSquared: Double?
    let df: Int?
    let p: Double?

    enum CodingKeys: String, CodingKey {
      case df, p
      case chiSquared = "chi_squared"
    }
  }

  struct Numbers: Decodable {
    let theme: String
    let group: String
    let waves: [String]
    let leastN: Int?
    let slope: Double?
    let se: Double?
    let low: Double?
    let high: Double?
    let p: Double?
    let pAdjusted: Double?
    let residual: Residual

    enum CodingKeys: String, CodingKey {
      case theme, group, waves, se, low, high, p, residual
      case leastN = "least_n"
      case slope = "slope_per_year"
      case pAdjusted = "p_adjusted"
    }
  }

  let numbers: Numbers
  let state: StatusMirror

  init(from decoder: any Decoder) throws {
    numbers = try Numbers(from: decoder)
    state = try StatusMirror(from: decoder)
  }

  var record: TrendRecord<Published<TrendNumbers>> {
    TrendRecord(
      theme: .init(numbers.theme), group: .init(numbers.group),
      value: state.published {
        let n = numbers
        guard let leastN = n.leastN, let slope = n.slope, let se = n.se, let low = n.low, let high = n.high,
          let p = n.p, let chi = n.residual.chiSquared, let df = n.residual.df, let fit = n.residual.p
        else { return nil }
        return TrendNumbers(
          waves: n.waves.map { .init($0) }, leastN: leastN, slope: slope, se: se, low: low, high: high, p: p,
          pAdjusted: n.pAdjusted, residual: chi, residualDf: df, residualP: fit)
      })
  }
}
