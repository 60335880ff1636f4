import SurveyModel

extension JSONWriter {
  mutating func theme(_ record: ThemeRecord<Published<WaveNumbers>, Published<ChangeNumbers>>) {
    object { json in
      json.member("theme", record.theme.text)
      json.member("group", record.group.text)
      json.by(record.by)
      json.member("waves", array: record.waves) { json, wave in
        json.object { json in
          json.member("wave", wave.wave.text)
          json.status(wave.value)
          let numbers = wave.value.numbers
          json.member("n", wave.value.n(numbers?.n))
          json.member("mean", numbers?.mean)
          json.member("sd", numbers?.sd)
          json.member("se", numbers?.se)
          json.member("low", numbers?.low)
          json.member("high", numbers?.high)
          json.member("effective_n", numbers?.effectiveN)
        }
      }
      json.member("changes", array: record.changes) { json, change in
        json.object { json in
          json.member("from", change.from.text)
          json.member("to", change.to.text)
          json.status(change.value)
          json.change(change.value.numbers)
          json.member("verdict", change.verdict?.rawValue)
          json.modifiers(change.value.numbers)
          json.checks(change.value.numbers?.checks)
        }
      }
    }
  }

  mutating func item(_ record: ItemRecord<Published<ItemWaveNumbers>, Published<ItemChangeNumbers>>) {
    object { json in
      json.member("item", record.item.text)
      json.member("theme", record.theme?.text)
      json.member("group", record.group.text)
      json.by(nil)
      json.member("waves", array: record.waves) { $0.itemWave($1) }
      json.member("changes", array: record.changes) { json, change in
        json.object { json in
          json.member("from", change.from.text)
          json.member("to", change.to.text)
          json.status(change.value)
          let numbers = change.value.numbers
          json.change(numbers?.change)
          json.member("top_difference") { json in
            let top = numbers?.topDifference
            json.member("estimate", top?.estimate)
            json.member("low", top?.low)
            json.member("high", top?.high)
            json.member("method", top?.method)
          }
        }
      }
    }
  }

  private mutating func itemWave(_ wave: AtWave<Published<ItemWaveNumbers>>) {
    object { json in
      json.member("wave", wave.wave.text)
      json.status(wave.value)
      let numbers = wave.value.numbers
      json.member("asked", numbers?.asked)
      json.member("n", wave.value.n(numbers?.n))
      json.counts("missing", numbers?.missing ?? [])
      json.counts("counts", numbers?.counts ?? [])
      json.member("merged") { json in
        json.member("bottom", numbers?.merged?.bottom)
        json.member("middle", numbers?.merged?.middle)
        json.member("top", numbers?.merged?.top)
      }
      json.member("mean", numbers?.mean)
      json.member("sd", numbers?.sd)
      json.member("top", numbers?.top)
      json.member("bottom", numbers?.bottom)
    }
  }

  private mutating func counts(_ name: String, _ counts: [ItemWaveNumbers.Count]) {
    member(name) { json in
      for count in counts { json.member(count.code, count.count) }
    }
  }

  private mutating func change(_ numbers: ChangeNumbers?) {
    member("design", numbers?.design.rawValue)
    member("n_from", numbers?.nFrom)
    member("n_to", numbers?.nTo)
    member("n_linked", numbers?.nLinked)
    member("r_linked", numbers?.rLinked)
    member("estimate", numbers?.estimate)
    member("se", numbers?.se)
    member("df", numbers?.df)
    member("t", numbers?.t)
    member("p", numbers?.p)
    member("p_adjusted", numbers?.pAdjusted)
    member("low", numbers?.low)
    member("high", numbers?.high)
    member("low90", numbers?.low90)
    member("high90", numbers?.high90)
    member("finite_population", numbers?.isFinitePopulation)
    member("without_finite_population") { json in
      let without = numbers?.withoutFinitePopulation
      json.member("se", without?.se)
      json.member("low", without?.low)
      json.member("high", without?.high)
    }
    member("effect") { json in
      let effect = numbers?.effect
      json.member("hedges_g", effect?.hedgesG)
      json.member("g_low", effect?.gLow)
      json.member("g_high", effect?.gHigh)
      json.member("superiority", effect?.superiority)
      json.member("superiority_low", effect?.superiorityLow)
      json.member("superiority_high", effect?.superiorityHigh)
    }
    member("robust") { json in
      json.member("method", numbers?.robust?.method)
      json.member("p", numbers?.robust?.p)
    }
    member("bootstrap") { json in
      let bootstrap = numbers?.bootstrap
      json.member("method", bootstrap?.method)
      json.member("low", bootstrap?.low)
      json.member("high", bootstrap?.high)
      json.member("replicates", bootstrap?.replicates)
    }
    member("detectable", numbers?.detectable)
  }

  /// The numbers behind the reservations; the lists are empty where there is nothing to show.
  private mutating func checks(_ checks: ChangeChecks?) {
    member("checks") { json in
      json.member("composition", array: checks?.composition ?? []) { json, part in
        json.object { json in
          json.member("background", part.background.text)
          json.member("within", part.within)
          json.member("composition", part.composition)
          json.member("shifted", part.isShifted)
        }
      }
      json.member("drift", array: checks?.drift ?? []) { json, drift in
        json.object { json in
          json.member("item", drift.item.text)
          json.member("drift", drift.drift)
          json.member("p_adjusted", drift.pAdjusted)
        }
      }
      json.member("without_drifting_items", checks?.withoutDriftingItems)
      json.member("dont_know") { json in
        json.member("from", checks?.dontKnow?.from)
        json.member("to", checks?.dontKnow?.to)
      }
      json.member("verdict_without_finite_population", checks?.verdictWithoutFinitePopulation?.rawValue)
      json.member("without_careless") { json in
        let without = checks?.withoutCareless
        json.member("verdict", without?.verdict.rawValue)
        json.member("estimate", without?.estimate)
        json.member("low", without?.low)
        json.member("high", without?.high)
        json.member("left_out_from", without?.leftOutFrom)
        json.member("left_out_to", without?.leftOutTo)
      }
      json.member("with_careless") { json in
        let with = checks?.withCareless
        json.member("verdict", with?.verdict.rawValue)
        json.member("estimate", with?.estimate)
        json.member("low", with?.low)
        json.member("high", with?.high)
        json.member("counted_from", with?.countedFrom)
        json.member("counted_to", with?.countedTo)
      }
    }
  }

  private mutating func modifiers(_ numbers: ChangeNumbers?) {
    member("modifiers", array: numbers?.modifiers ?? []) { $0.value($1.rawValue) }
  }
}

extension Between<Published<ChangeNumbers>> {
  /// The verdict: that of the numbers, or that there are too few answers for one.
  public var verdict: Verdict? {
    if let numbers = value.numbers { return numbers.verdict }
    return value.status == .suppressed || value.reason == .noResponses ? .notReportable : nil
  }
}
