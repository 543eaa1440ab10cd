/// A phrase of the pages, by its key in the catalogues.
enum Phrase: String, Sendable, CaseIterable {
  case sessions, noSessions, sessionNumber, board, wall, meetingSheet, inscription, draft, statistics
  case skip, pages, languages, signedInAs, logout, login, name, password, loginFailed, loginProvider
  case loginDelegations, meetingNumber, presiding, item, noItem, notBegun, suspended, adjourned
  case sessionClosed, hasFloor, nobodyHasFloor, onBehalfOf, inReply, introduces, byVideo, online, timeLeft
  case timeEnding, timeOver, timeElapsed, paused, ofLimit, next, waiting, listOpen, listOpenUntil
  case listClosedAt, listNotOpen, repliesAsked, pointOfOrder, connectionLost, connected, withoutScript
  case agenda, status, considered, underConsideration, notYetConsidered, documents, symbol, title
  case proposals, sponsors, actions, journal, nothingYet, pending, adoptedAt, rejected, withdrawn
  case noDecision, notCompetent, postponedToSession, leftWithoutAction, votes, beforeMeetings, wasUndone
  case youAre, noListOpen, inscribe, askReply, withdraw, place, expectedAt, notOnList, doneInscribed
  case doneWithdrawn, refused, chapter, draftVersion, events, reword, enterSummary, editSummary, text
  case paragraphsApart, save, saved, ownParagraph, wasReworded, isOutdated, conflictTitle, conflictHelp,
    theirs, yours
  case backToDraft, byDelegation, byGroup, byCategory, delegation, group, category, statements, time
  case share, total, downloadCSV, date, months, rule, remedy, home, loginOver, youHaveFloor, triesAgain
  case unsavedTitle, unsavedHelp, unsavedLogin, unsavedOfOther, keptHere, loginOverKept, restored, discard
  case placeGone, loggedInElsewhere, toldNowhere
  case uploadTitle, uploadHelp, uploadShow, uploadRecord, uploadNothing
  case resumesAt, nextMeeting, reportIs, theme, themeLight, themeDark, secondLanguage, speakers
  case speaksNow, youAreNext, notifyMe, withdrawSure, withdrawYes, howWeSpeak, mode, inRoom
  case statementLanguage, whoSpeaks, personName, personTitle, forGroup, nobodyElse, wishNote, wishSend
  case wishWaits, wishSent, announcedAs, notListed, room, calendar, nobodyWaits
  case programme
  case podium, giveNext, replyNext, endStatement, pauseClock, resumeClock, minuteMore, openList
  case closeList, closeListSure, closeListYes, moveUp, moveDown, takeOff, wishes, grantWish, declineWish
  case inscribeOther, continueAs, continueHelp, continueYes, stayAs, leave
  case archive, search, found
  case links, makeLink, displayLink, revoke, expires, lastUsed, connectedNow, shownOnce, changePassword
  case oldPassword, newPassword, passwordChanged
  case listGeneralDebate = "list.generalDebate"
  case listDiscussion = "list.discussion"
  case listPanel = "list.panel"
  case listRightOfReply = "list.rightOfReply"
  case listPointsOfOrder = "list.pointsOfOrder"
  case listExplanationsBefore = "list.explanationsBefore"
  case listExplanationsAfter = "list.explanationsAfter"
  case listClosing = "list.closing"
  case categoryMember = "category.member"
  case categoryObserverState = "category.observer-state"
  case categoryGroupOfStates = "category.group-of-states"
  case categoryUnitedNations = "category.united-nations"
  case categorySpecialProcedure = "category.special-procedure"
  case categoryRegionalIntegration = "category.regional-integration"
  case categoryIntergovernmental = "category.intergovernmental"
  case categoryProgrammeNetworkInstitute = "category.programme-network-institute"
  case categoryNonGovernmental = "category.non-governmental"
  case categoryOtherObserver = "category.other-observer"
  case categoryNone = "category.none"
  case errorMalformed = "error.malformed"
  case errorUnacceptable = "error.unacceptable"
  case errorUnauthorized = "error.unauthorized"
  case errorForbidden = "error.forbidden"
  case errorNotFound = "error.not-found"
  case errorTooMany = "error.too-many"
  case errorUnavailable = "error.unavailable"
  case errorFailure = "error.failure"
  case errorRefused = "error.refused"
  case errorOther = "error.other"
}
