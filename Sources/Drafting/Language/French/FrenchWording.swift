import Proceedings
import ReferenceData

/// The report in French.
///
/// What French has no words for stands in brackets in the words of the record, for a translator to see.
struct FrenchWording: Wording {
  let draft: Draft
  let french: FrenchNames
}
