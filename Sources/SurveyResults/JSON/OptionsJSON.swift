import SurveyModel

extension JSONWriter {
  /// The options in force, defaults filled in.
  mutating func options(of study: Study) {
    object { json in
      json.key("analysis")
      json.analysis(study)
      json.key("cleaning")
      json.cleaning(study.cleaning)
      json.key("privacy")
      json.object {
        $0.member("minimum", study.privacy.minimum)
        $0.member("detail", study.privacy.detail)
      }
      json.key("weights")
      json.object { json in
        for group in study.groups {
          guard let targets = study.weights[group.id] else { continue }
          json.key(group.id.text)
          json.weights(targets, study: study)
        }
      }
    }
  }

  private mutating func analysis(_ study: Study) {
    let analysis = study.analysis
    object { json in
      json.member("minimum-answered", analysis.minimumAnswered)
      json.member("confidence", analysis.confidence)
      json.member("relevant-change", analysis.relevantChange)
      json.key("relevant-change-of-themes")
      json.object { json in
        for theme in study.themes where theme.relevantChange != nil {
          json.member(theme.id.text, theme.relevantChange)
        }
      }
      json.member("adjust", analysis.adjust.rawValue)
      json.key("bootstrap")
      json.object {
        $0.member("replicates", analysis.bootstrapReplicates)
        // As text: JSON readers keep whole numbers exactly to 2^53 only.
        $0.member("seed", String(analysis.bootstrapSeed))
      }
    }
  }

  private mutating func cleaning(_ cleaning: CleaningOptions) {
    object { json in
      for rule in CleaningRule.allCases where rule != .manual {
        let treatment = cleaning.treatment(of: rule).rawValue
        switch rule {
        case .breakOff:
          json.member(rule.rawValue) {
            $0.member("rule", treatment)
            $0.member("below", cleaning.breakOffBelow)
          }
        case .speeding:
          json.member(rule.rawValue) {
            $0.member("rule", treatment)
            $0.member("below", cleaning.speedingBelow)
            $0.member("strong-below", cleaning.speedingStrongBelow)
          }
        case .dontKnow:
          json.member(rule.rawValue) {
            $0.member("rule", treatment)
            $0.member("above", cleaning.dontKnowAbove)
          }
        case .contradiction:
          json.member(rule.rawValue) {
            $0.member("rule", treatment)
            $0.member("pairs", cleaning.contradictoryPairs.count)
            $0.member("above", cleaning.contradictionAbove)
          }
        case .attention:
          json.member(rule.rawValue) {
            $0.member("rule", treatment)
            $0.member("items", cleaning.attentionItems.count)
          }
        case .preview, .noConsent, .manual, .noAnswers, .duplicate, .outsidePeriod, .straightLining,
          .duplicateAnswers, .outOfRange, .careless:
          json.member(rule.rawValue, treatment)
        }
      }
      // How many, not which: a line of an export points to a respondent.
      json.member("manual", cleaning.manual.count)
    }
  }

  private mutating func weights(_ targets: WeightTargets, study: Study) {
    object { json in
      for margin in targets.margins {
        let options = study.scale(of: .background(margin.variable)).options
        json.member(margin.variable.text) { json in
          for (option, total) in zip(options, margin.totals) { json.member(option.code, total) }
        }
      }
      if let trim = targets.trim {
        json.member("trim", array: [trim.lowerBound, trim.upperBound]) { $0.value($1) }
      }
    }
  }
}
