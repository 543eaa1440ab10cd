import Proceedings

/// Events that editors make in documents.
extension EventExamples {
  static let edited: [(name: String, event: Session.Event)] = [
    (
      "notes",
      .reportWork(
        .reworded(
          .init(
            paragraph: "item:3/opening", text: "New.¹", insteadOf: "Old.", notes: ["¹": "A note."],
            beside: .init(.after, "item:3/documents"))))
    ),
    (
      "left_out",
      .reportWork(.reworded(.init(paragraph: "item:3/opening", text: "", insteadOf: "Old.")))
    ),
    (
      "beside",
      .reportWork(
        .paragraphWritten(
          .init(
            section: .agenda, paragraphs: ["An entry.¹"], form: .listItem, notes: ["¹": "A note."],
            beside: .init(.before, "item:3/opening"))))
    ),
  ]
}
