import Proceedings
import ReferenceData

/// The report in French.
///
/// Facts for which French has no words stand in brackets in the words of the record, for a translator to see.
struct FrenchWording: Wording {
  let draft: Draft
  let french: FrenchNames
}
