import Proceedings
import Testing

@testable import ReferenceData

@Suite struct OrganizationTests {
  private func organization(_ code: String) -> Organization? {
    Organization.all.first { $0.code == code }
  }

  @Test func everyCodeIsUniqueAmongAllParticipants() {
    let codes = Directory.standard.participants.map { FoldedName($0.code) }
    #expect(Set(codes).count == codes.count)
  }

  @Test func everyLineOfTheFilesIsRead() {
    #expect(Organization.all.count == DataTable(PackageResources.organizations_csv).rows.count)
    #expect(Organization.all.count > 300)
    #expect(Organization.all.allSatisfy { !$0.code.isEmpty && !$0.name.isEmpty })
    #expect(Organization.all.allSatisfy { ["", "the"].contains($0.article) })
    #expect(Group.all.allSatisfy { !$0.code.isEmpty && $0.onBehalf.hasPrefix("the ") })
  }

  @Test func anOrganizationIsNamedWithItsArticleAndShortenedIfItHasAnAbbreviation() {
    #expect(organization("UNODC")?.inSentence == "the United Nations Office on Drugs and Crime")
    #expect(organization("UNODC")?.abbreviation == "UNODC")
    #expect(organization("AU")?.abbreviation == nil)
    #expect(organization("CAMPUS-WATCH")?.inSentence == "Campus Watch")
    #expect(organization("UNESCO")?.name.contains("Educational, Scientific and Cultural") == true)
  }

  @Test func othersAlignThemselvesWithTheUnionAndItsMembers() {
    #expect(organization("EU")?.statementOf == "the European Union and its member States")
    #expect(Organization.all.count { $0.statementOf != nil } == 1)
  }

  @Test func everyRegionalGroupIsAGroupThatSpeaks() {
    #expect(
      RegionalGroup.allCases.map { Group.of($0)?.code }
        == ["AFRICAN-GROUP", "ASIA-PACIFIC-GROUP", "GRULAC", "EEG", "WEOG"])
  }

  @Test func aGroupIsNamedWithoutItsArticle() {
    let institutes = Group.all.first { $0.code == "PNI-INSTITUTES" }
    #expect(institutes?.short == "the institutes of the programme network")
    #expect(Group.all.first { $0.code == "G77" }?.name == "Group of 77 and China")
  }

  @Test(arguments: [
    PackageResources.states_csv, PackageResources.organizations_csv, PackageResources.groups_csv,
    PackageResources.aliases_csv, PackageResources.body_ccpcj_json, PackageResources.body_cnd_json,
  ])
  func dataFilesAreClean(file: [UInt8]) {
    let text = String(decoding: file, as: UTF8.self)
    #expect(!text.contains("'"), "straight apostrophe")
    #expect(!text.contains("\r") && !text.contains("\t"))
    for line in text.split(separator: "\n") {
      #expect(!line.hasSuffix(" ") && !line.contains(" ,") && !line.contains(", ,"), "\(line)")
    }
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test func aFieldInQuotationMarksMayHoldCommasAndMarks() {
    let table = DataTable(Array("a,b,c\n\"one, two\",\"say \"\"three\"\"\",\n".utf8))
    let read = table.rows.map { [$0["a"], $0["b"], $0["c"], $0["d"]] }
    #expect(read == [["one, two", "say \"three\"", "", ""]])
  }
}
