//! The phrases of the user interface, which `phrases.json` has in every language.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

use super::text::Text;

/// A phrase of the user interface. Its key in `phrases.json` is its name in kebab case: `search-label`.
///
/// To add one, add a variant here and a key there. Content that lacks a key does not load, and a test finds variants
/// that no code uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumCount, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Phrase {
    SkipToContent,
    MainNavigation,
    Menu,
    Home,
    Search,
    SearchLabel,
    SearchHint,
    Theme,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    SourcesAndMethod,
    ManagePrivacy,
    Downloads,
    Glossary,
    FailedNotice,
    StoppedNotice,
    Timeline,
    TimelineLede,
    TimelineDescription,
    Partners,
    PartnersLede,
    PartnersDescription,
    Facts,
    FactsTitle,
    FactsLede,
    FactsDescription,
    News,
    NewsLede,
    NewsDescription,
    SearchLede,
    SearchDescription,
    About,
    NotFound,
    NotFoundLede,
    NotFoundPages,
    InFigures,
    AllFigures,
    OpenTimeline,
    OpenMap,
    TimeInBrief,
    DrawnAsDated,
    LatestNews,
    AllNews,
    ReadOn,
    HowSourced,
    HowSourcedText,
    HowSourcedLink,
    Stories,
    FilterTopic,
    FilterRelation,
    AllTopics,
    ShownOf,
    NothingShown,
    Zoom,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    TimelineDrawing,
    KeyboardHelp,
    KeysOfDrawings,
    KeysEverywhere,
    KeyAlongTime,
    KeyRow,
    KeyPan,
    KeyFirstLast,
    KeyOpen,
    KeyClose,
    KeyZoom,
    KeyWheel,
    KeyNearest,
    KeyLetter,
    KeyHelp,
    TouchHelp,
    YearsAndWords,
    Earlier,
    Later,
    StartWithQuestion,
    TimelineFinding,
    StepsNote,
    MarkKey,
    KeyOfBand,
    KeyOfYear,
    KeyOfDay,
    KeyOfSince,
    KeyOfNoYear,
    TourInvitation,
    TourInvitationText,
    HiddenByFilter,
    ShowAll,
    Shelf,
    ShelfMore,
    Words,
    InView,
    EventsHere,
    OfAll,
    Tour,
    TourFrom,
    TourEnd,
    TourPlace,
    CopyLink,
    Copied,
    CopyByHand,
    Eras,
    EventsAsFiles,
    EventsList,
    FromYear,
    ToYear,
    Apply,
    Clear,
    Previous,
    Next,
    People,
    MoreIn,
    Map,
    MapMove,
    MoveWest,
    MoveEast,
    MoveNorth,
    MoveSouth,
    MarkerLabel,
    View,
    ViewFlat,
    ViewGlobe,
    Sort,
    SortRelation,
    SortName,
    AsTable,
    MapStatement,
    AboutMap,
    NoPartners,
    BehindHorizon,
    OutOfSight,
    Kilometers,
    DistancesTrue,
    MapComing,
    MapFailed,
    Retry,
    NextPartner,
    PreviousPartner,
    CountriesList,
    AsOf,
    AsOfNone,
    Counted,
    CountedNote,
    Locator,
    Labelled,
    CitedSource,
    Aside,
    MoreThan,
    Nearly,
    AtLeast,
    AtMost,
    Approximately,
    Exact,
    SourcesDiffer,
    TwoCounts,
    ThreeCounts,
    ManyCounts,
    HowWeHandle,
    Disagreements,
    Results,
    NoResults,
    BrowseAll,
    KindFact,
    KindEvent,
    KindPartner,
    KindStory,
    KindNews,
    KindEntry,
    KindPage,
    KindTerm,
    KindInitiative,
    KindLaboratory,
    KindRegistry,
    KindJournal,
    KindAlliance,
    KindInstitution,
    EditorsWords,
    ParagraphRepeats,
    RestsOnThis,
    Author,
    Publisher,
    Published,
    Address,
    NotStated,
    Remember,
    RememberNote,
    StoredNow,
    StoredNothing,
    Forget,
    Forgotten,
    NeedsScript,
    NotStored,
    DownloadCsv,
    DownloadJson,
    DownloadSchema,
    DownloadEvents,
    DownloadFeed,
    IndexNote,
    IndexNoteScaled,
    IndexNoteDiffers,
    KindOrderWords,
    MajorityNote,
    EachMark,
    Behind,
    Related,
    CitePlain,
    CiteApa,
    CiteGbt,
    CiteForm,
    Copy,
    Share,
    SavePicture,
    FilterKind,
    Counts,
    Shares,
    Parts,
    Ranks,
    ByTopic,
    BySize,
    BySizeNote,
    Story,
    OtherStories,
    OnThisPage,
    NoNews,
    NoTerms,
}

/// Every phrase in every language, in the order of [`Phrase`]; `phrases.json` has them by name.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "Vec<Text>", into = "Vec<Text>")]
pub struct Phrases(Vec<Text>);

impl Phrases {
    /// The text of a phrase.
    pub fn get(&self, phrase: Phrase) -> &Text {
        #[expect(clippy::indexing_slicing, reason = "there is one text for each variant, in their order")]
        &self.0[phrase as usize]
    }

    /// The phrases by name, as `phrases.json` has them.
    ///
    /// # Errors
    /// The first phrase that is missing.
    pub fn from_names(mut texts: BTreeMap<Phrase, Text>) -> Result<Self, PhrasesError> {
        let text_of = |phrase: &Phrase| texts.remove(phrase).ok_or(PhrasesError::Missing(*phrase));
        Phrase::VARIANTS.iter().map(text_of).collect::<Result<_, _>>().map(Self)
    }
}

/// Why texts are not those of all phrases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhrasesError {
    /// `phrases.json` lacks it.
    Missing(Phrase),
    /// A list has not exactly one text for each phrase.
    Count,
}

impl fmt::Display for PhrasesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(phrase) => write!(f, "the phrase {phrase:?} is missing"),
            Self::Count => f.write_str("there has to be one text for each phrase"),
        }
    }
}

impl TryFrom<Vec<Text>> for Phrases {
    type Error = PhrasesError;

    fn try_from(texts: Vec<Text>) -> Result<Self, PhrasesError> {
        if texts.len() == Phrase::COUNT { Ok(Self(texts)) } else { Err(PhrasesError::Count) }
    }
}

impl From<Phrases> for Vec<Text> {
    fn from(phrases: Phrases) -> Self {
        phrases.0
    }
}
