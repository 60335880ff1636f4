public import SurveyModel

/// The published results as the file `results.json`: the one source of every number in a report.
public enum ResultsJSON {
  /// The name and version of the layout.
  public static let schema = "nulmeting/results/1"

  /// The file's bytes: UTF-8, keys and records in fixed order, numbers with full precision, each
  /// record on a line. A record without numbers has the same keys as one with, all of them null.
  public static func bytes(of results: Results, study: Study) -> [UInt8] {
    var json = JSONWriter(reserving: 1 << 20)
    json.object { json in
      json.line("schema")
      json.value(schema)
      json.line("program")
      json.object {
        $0.member("name", results.provenance.program)
        $0.member("version", results.provenance.version)
      }
      json.line("study")
      json.object {
        $0.member("id", study.id.text)
        $0.key("title")
        $0.text(study.title)
      }
      json.line("inputs")
      json.array(results.provenance.inputs, lines: .onePerElement) { json, input in
        json.object {
          $0.member("path", input.path)
          $0.member("bytes", input.bytes)
          $0.member("sha256", input.sha256)
          $0.member("synthetic", input.isSynthetic)
        }
      }
      json.line("options")
      json.options(of: study)
      json.line("flow")
      json.array(results.flow, lines: .onePerElement) { $0.flow($1) }
      json.line("reliability")
      json.array(results.reliability, lines: .onePerElement) { $0.reliability($1) }
      json.line("themes")
      json.array(results.themes, lines: .onePerElement) { $0.theme($1) }
      json.line("items")
      json.array(results.items, lines: .onePerElement) { $0.item($1) }
      json.line("between")
      json.array(results.between, lines: .onePerElement) { $0.contrast($1) }
      json.line("composition")
      json.array(results.composition, lines: .onePerElement) { $0.composition($1) }
      json.line("trends")
      json.array(results.trends, lines: .onePerElement) { $0.trend($1) }
      json.line("warnings")
      json.array(results.warnings, lines: .onePerElement) { $0.warning($1) }
      json.newLine()
    }
    json.newLine()
    return json.bytes
  }
}

extension JSONWriter {
  mutating func text(_ text: LocalizedText) {
    object { json in
      for language in Language.allCases where text.isAvailable(in: language) {
        json.member(language.rawValue, text.text(in: language))
      }
    }
  }

  /// The parts that every record of numbers begins with.
  mutating func status(_ published: Published<some Any>) {
    member("status", published.status.rawValue)
    member("reason", published.reason?.rawValue)
    member("n_label", published.nLabel)
  }

  mutating func by(_ breakdown: Breakdown?) {
    key("by")
    if let breakdown {
      object { $0.member(breakdown.variable.text, breakdown.code) }
    } else {
      value(String?.none)
    }
  }

  mutating func flow(_ flow: PublishedFlow) {
    func counts(_ json: inout JSONWriter, _ name: String, _ counts: [FlowCount.RuleCount]) {
      json.member(name, array: counts) { json, count in
        json.object {
          $0.member("reason", count.rule.rawValue)
          $0.member("count", count.count)
        }
      }
    }
    object { json in
      json.member("wave", flow.wave.text)
      json.member("group", flow.group.text)
      json.member("population", flow.population)
      json.member("population_is_approximate", flow.populationIsApproximate)
      json.member("invited", flow.invited)
      json.member("read", flow.read)
      counts(&json, "excluded", flow.excluded)
      json.member("kept", flow.kept)
      counts(&json, "flagged", flow.flagged)
      json.member("response", flow.response)
      json.member("response_label", flow.responseLabel)
      json.member("linked", flow.linked)
    }
  }

  mutating func reliability(_ record: ReliabilityRecord<Published<ReliabilityNumbers>>) {
    object { json in
      json.member("theme", record.theme.text)
      json.member("group", record.group.text)
      json.member("wave", record.wave.text)
      json.status(record.value)
      let numbers = record.value.numbers
      json.member("items", numbers?.items)
      json.member("n", record.value.n(numbers?.n))
      json.member("alpha", numbers?.alpha)
      json.member("alpha_low", numbers?.alphaLow)
      json.member("alpha_high", numbers?.alphaHigh)
      json.member("omega", numbers?.omega)
      json.member("item", array: numbers?.item ?? []) { json, item in
        json.object {
          $0.member("item", item.item.text)
          $0.member("item_rest", item.itemRest)
          $0.member("alpha_if_dropped", item.alphaIfDropped)
        }
      }
    }
  }

  mutating func contrast(_ record: GroupContrastRecord<Published<BetweenNumbers>>) {
    object { json in
      json.member("theme", record.theme.text)
      json.member("groups", array: [record.first, record.second]) { $0.value($1.text) }
      json.member("from", record.between.from.text)
      json.member("to", record.between.to.text)
      json.status(record.between.value)
      let numbers = record.between.value.numbers
      json.member("estimate", numbers?.estimate)
      json.member("se", numbers?.se)
      json.member("df", numbers?.df)
      json.member("low", numbers?.low)
      json.member("high", numbers?.high)
      json.member("p", numbers?.p)
      json.member("p_adjusted", numbers?.pAdjusted)
    }
  }

  mutating func composition(_ record: CompositionRecord<Published<CompositionNumbers>>) {
    object { json in
      json.member("group", record.group.text)
      json.member("background", record.background.text)
      json.member("from", record.between.from.text)
      json.member("to", record.between.to.text)
      json.status(record.between.value)
      let numbers = record.between.value.numbers
      json.member("chi_squared", numbers?.chiSquared)
      json.member("df", numbers?.df)
      json.member("p", numbers?.p)
      json.member("cramers_v", numbers?.cramersV)
    }
  }

  mutating func warning(_ warning: ResultWarning) {
    object { json in
      json.member("code", warning.code)
      json.member("theme", warning.theme?.text)
      json.member("group", warning.group?.text)
      json.member("wave", warning.wave?.text)
      json.member("item", warning.item?.text)
      json.key("text")
      json.text(warning.text)
    }
  }
}

extension Published {
  /// The number of answers: as in the numbers, 0 where nobody answered, else nil.
  func n(_ shown: Int?) -> Int? {
    shown ?? (reason == .noResponses ? 0 : nil)
  }
}
