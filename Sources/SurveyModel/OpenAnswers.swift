/// What a respondent wrote in answer to an open question, apart from everything else: no row, no
/// code, no time, in an order that tells nothing.
public struct OpenAnswer: Hashable, Sendable {
  /// The wave.
  public let wave: Wave.ID
  /// The group.
  public let group: RespondentGroup.ID
  /// The question.
  public let item: Item.ID
  /// The text.
  public let text: String
  /// The kinds of personal data that the text seems to hold.
  public let traces: PersonalTraces

  /// An open answer.
  public init(
    wave: Wave.ID, group: RespondentGroup.ID, item: Item.ID, text: String, traces: PersonalTraces = []
  ) {
    self.wave = wave
    self.group = group
    self.item = item
    self.text = text
    self.traces = traces
  }
}

/// Open answers in an order that tells nothing about who gave them, as bytes: a value for each is made only
/// where one is asked for.
///
/// Memory: the texts, and 13 bytes for each.
public struct OpenAnswers: Sendable {
  /// The answers of a group at a wave to one question.
  public struct Passage: Sendable {
    /// The wave.
    public let wave: Wave.ID
    /// The group.
    public let group: RespondentGroup.ID
    /// The question.
    public let item: Item.ID
    private var blocks: [TextBlock]
    private var order: [Place]

    /// Where a text stands.
    public struct Place: Hashable, Sendable {
      /// The block.
      public let block: UInt32
      /// The text in the block.
      public let index: UInt32

      /// A place.
      public init(block: Int, index: Int) {
        self.block = UInt32(block)
        self.index = UInt32(index)
      }
    }

    /// The answers that stand in `blocks` at the places of `order`, in that order.
    public init(
      wave: Wave.ID, group: RespondentGroup.ID, item: Item.ID, blocks: [TextBlock], order: [Place]
    ) {
      self.wave = wave
      self.group = group
      self.item = item
      self.blocks = blocks
      self.order = order
    }

    /// The number of answers.
    public var count: Int { order.count }

    fileprivate mutating func append(_ text: UnsafeBufferPointer<UInt8>, traces: PersonalTraces) {
      if blocks.last?.isFull != false { blocks.append(TextBlock()) }
      let block = blocks.count - 1
      blocks[block].append(text, traces: traces)
      order.append(Place(block: block, index: blocks[block].count - 1))
    }

    /// Gives `body` each of the texts at `positions` in turn, as UTF-8, with the personal data that it seems to hold.
    public func forEachText(
      at positions: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>, PersonalTraces) -> Void
    ) {
      for place in order[positions] {
        let block = blocks[Int(place.block)]
        let traces = block.traces(at: Int(place.index))
        block.withText(at: Int(place.index)) { body($0, traces) }
      }
    }

    /// The answer at `position`.
    public subscript(position: Int) -> OpenAnswer {
      let place = order[position]
      let block = blocks[Int(place.block)]
      let text = block.withText(at: Int(place.index)) { String(decoding: $0, as: UTF8.self) }
      return OpenAnswer(
        wave: wave, group: group, item: item, text: text, traces: block.traces(at: Int(place.index)))
    }
  }

  /// The answers, question by question.
  public private(set) var passages: [Passage]
  /// For each passage the number of answers up to its end.
  private var ends: [Int]

  /// The answers of these passages, one behind the other.
  public init(_ passages: [Passage]) {
    self.passages = passages
    var sum = 0
    ends = passages.map { passage in
      sum += passage.count
      return sum
    }
  }

  /// Adds an answer behind those that are there.
  public mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, wave: Wave.ID, group: RespondentGroup.ID, item: Item.ID,
    traces: PersonalTraces
  ) {
    let last = passages.last
    if last?.wave != wave || last?.group != group || last?.item != item {
      passages.append(Passage(wave: wave, group: group, item: item, blocks: [], order: []))
      ends.append(endIndex)
    }
    passages[passages.count - 1].append(text, traces: traces)
    ends[ends.count - 1] += 1
  }
}

extension OpenAnswers: RandomAccessCollection {
  /// The first position.
  public var startIndex: Int { 0 }
  /// The number of answers.
  public var endIndex: Int { ends.last ?? 0 }

  /// The answer at `position`. Takes a search for its question, O(log of their number).
  public subscript(position: Int) -> OpenAnswer {
    precondition(indices.contains(position), "an answer lies within all of them")
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return passages[low][position - (ends[low] - passages[low].count)]
  }
}

extension OpenAnswers: Hashable {
  /// Whether both are the same answers in the same order.
  public static func == (one: OpenAnswers, other: OpenAnswers) -> Bool { one.elementsEqual(other) }

  /// Takes the answers into `hasher`.
  public func hash(into hasher: inout Hasher) {
    for answer in self { hasher.combine(answer) }
  }
}

extension OpenAnswers: ExpressibleByArrayLiteral {
  /// The answers given.
  public init(arrayLiteral answers: OpenAnswer...) {
    self.init([])
    for answer in answers {
      var text = answer.text
      text.withUTF8 {
        append($0, wave: answer.wave, group: answer.group, item: answer.item, traces: answer.traces)
      }
    }
  }
}
