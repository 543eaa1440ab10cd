import Proceedings

/// What is told already without words, in words, for chapters that are made of blocks.
extension EnglishVoice {
  func applications(under item: Agenda.Item) -> [RoughBlock] { words(applications(under: item)) }
  func elections(under item: Agenda.Item) -> [RoughBlock] { words(elections(under: item)) }
  func notings(under item: Agenda.Item) -> [RoughBlock] { words(notings(under: item)) }
  func pointsOfOrder(under item: Agenda.Item) -> [RoughBlock] { words(pointsOfOrder(under: item)) }
}
