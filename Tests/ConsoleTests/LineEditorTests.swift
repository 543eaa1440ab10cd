import CommandLanguage
import Testing

@testable import Console

@Suite struct `The line that is typed` {
  private func edited(_ text: String, _ keys: Key...) -> LineEditor {
    var editor = LineEditor(history: ["open list", "floor uganda", "ukraine"])
    for character in text { _ = editor.press(.character(character)) }
    for key in keys { _ = editor.press(key) }
    return editor
  }

  @Test func `is gone through word by word`() {
    #expect(edited("adopt L.4 by vote", .alt("b"), .alt("b")).cursor == 10)
    #expect(edited("adopt L.4 by vote", .wordLeft, .wordLeft, .wordLeft).cursor == 8)
    #expect(edited("adopt L.4", .home, .alt("f")).cursor == 5)
    #expect(edited("adopt L.4", .home, .wordRight, .wordRight).cursor == 7)
  }

  @Test func `is cut, and what was cut is put back, here or elsewhere`() {
    #expect(edited("floor peru", .control("w")).text == "floor ")
    #expect(edited("floor peru", .control("w"), .control("w"), .control("y")).text == "floor peru")
    #expect(edited("floor peru", .alt("\u{7F}"), .home, .control("y")).text == "perufloor ")
    #expect(edited("floor peru", .home, .alt("d"), .end, .control("y")).text == " perufloor")
    #expect(edited("floor peru", .control("u"), .control("y")).text == "floor peru")
    #expect(
      edited("floor peru", .home, .control("k"), .control("y"), .control("y")).text == "floor perufloor peru")
    #expect(edited("ab", .control("t")).text == "ba")
    #expect(edited("place ", .alt(".")).text == "place ukraine")
  }

  @Test func `takes changes back`() {
    #expect(edited("floor peru", .control("w"), .control("_")).text == "floor peru")
    #expect(edited("floor peru", .control("_")).text == "floor ")
    #expect(edited("floor peru", .control("u"), .control("_"), .control("_")).text == "floor ")
  }

  @Test func `is not emptied by an Alt key, and comes back when it was emptied`() {
    #expect(edited("floor peru", .alt("x"), .alt("q")).text == "floor peru")
    var editor = edited("floor peru")
    editor.drop()
    #expect(editor.isEmpty)
    _ = editor.press(.up)
    #expect(editor.text == "floor peru")
    _ = editor.press(.up)
    #expect(editor.text == "ukraine")
  }

  @Test func `is found among the lines given before`() {
    #expect(edited("", .control("r"), .character("o")).text == "floor uganda")
    #expect(edited("", .control("r"), .character("o"), .control("r")).text == "open list")
    #expect(edited("", .control("r"), .character("o"), .character("p")).text == "open list")
    #expect(edited("pe", .control("r"), .character("u"), .escape).text == "pe")
    let editor = edited("", .control("r"), .character("g"), .home, .character("x"))
    #expect(editor.text == "xfloor uganda")
    #expect(editor.sought == nil)
  }
}

@Suite struct `Keys as bytes` {
  @Test func `are understood as terminals send them`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys("é".utf8) == [.character("é")])
    #expect(decoder.keys([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.keys("[A".utf8) == [.up])
    #expect(decoder.keys([0x1B]) + decoder.rest() == [.escape])
    #expect(
      decoder.keys("\u{1B}b\u{1B}[1;5D\u{1B}[3~\u{1B}OH".utf8) == [.alt("b"), .wordLeft, .delete, .home])
    #expect(decoder.keys("\u{1B}[99;99X\r".utf8) == [.enter])
    #expect(decoder.keys("\u{1B}>".utf8) == [.escape, .character(">")])
    #expect(decoder.keys([1, 9, 31, 127]) == [.control("a"), .tab, .control("_"), .backspace])
    #expect(decoder.keys("中".utf8.prefix(2)) + decoder.keys("中".utf8.suffix(1)) == [.character("中")])
  }
}
