//! What every component can ask for, provided as Leptos context.

use leptos::prelude::*;

use crate::browser::media::WindowState;
use crate::browser::navigation;
use crate::browser::storage::{self, Theme};
use crate::content::Content;
use crate::content::language::{Language, LanguageId};
use crate::content::phrase::Phrase;
use crate::content::plural;
use crate::content::template::interpolate;
use crate::content::text::Text;
use crate::remote::{RemoteFiles, RemoteState};
use crate::route::{Base, Page, Query, Route};
use crate::start_queue::StartQueue;

/// The state of the app, as the page in one language sees it. Copies share their signals.
#[derive(Clone, Copy)]
pub struct AppState {
    /// The content; the bodies of written pages are in `files`.
    pub content: &'static Content,
    /// Where the site is hosted.
    pub base: &'static Base,
    /// The site's public origin, without a slash at the end.
    pub origin: &'static str,
    /// The language of the page that is drawn.
    pub language_id: LanguageId,
    /// Where the reader is. [`AppState::select`] and its like change it, and write the address from it.
    pub route: RwSignal<Route>,
    /// The query of the address, which filters read. This memo and the next two belong to a page
    /// ([`AppState::on_page`]).
    pub query: Memo<Query>,
    /// The id that the address selects, the fragment; empty where there is none.
    pub selected: Memo<String>,
    /// The popover that is open; `open_popover` changes it.
    pub shown_popover: Memo<Option<PopoverId>>,
    /// Files that are fetched when a page needs them.
    pub files: RemoteFiles,
    /// The window's size, and whether it is being printed.
    pub window: WindowState,
    /// What is kept on this device.
    pub settings: Settings,
    /// The popover that is open.
    pub open_popover: RwSignal<Option<PopoverId>>,
    /// The search in its dialog.
    pub search_box: SearchBox,
    /// The parts of the first page that are still to be drawn.
    pub start_queue: StartQueue,
}

/// The search in its dialog, which outlives the page that it was opened on.
#[derive(Clone, Copy)]
pub struct SearchBox {
    /// Whether the dialog is open.
    pub is_open: RwSignal<bool>,
    /// What is typed.
    pub query: RwSignal<String>,
    /// Whether results are listed.
    pub has_results: RwSignal<bool>,
    /// The id of the result that the arrow keys have chosen; empty where none is.
    pub chosen: RwSignal<String>,
    /// How far the code has come that searches.
    pub code: RwSignal<RemoteState>,
}

impl SearchBox {
    fn new() -> Self {
        Self {
            is_open: RwSignal::new(false),
            query: RwSignal::new(String::new()),
            has_results: RwSignal::new(false),
            chosen: RwSignal::new(String::new()),
            code: RwSignal::new(RemoteState::Idle),
        }
    }

    /// Closes the dialog, and forgets what was typed.
    pub fn close(self) {
        if !self.is_open.get_untracked() {
            return;
        }
        self.is_open.set(false);
        self.query.set(String::new());
        self.chosen.set(String::new());
    }
}

/// One popover of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PopoverId(usize);

impl PopoverId {
    /// An id that no other popover has.
    pub fn next() -> Self {
        use std::sync::atomic::{AtomicUsize, Ordering};
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

/// The reader's choices.
#[derive(Clone, Copy)]
pub struct Settings {
    /// Light or dark.
    pub theme: RwSignal<Theme>,
    /// Whether choices are kept on this device.
    pub persistent: RwSignal<bool>,
}

impl Settings {
    fn new() -> Self {
        Self { theme: RwSignal::new(storage::theme()), persistent: RwSignal::new(storage::persistence_enabled()) }
    }

    /// Chooses a theme; it is kept only where the reader has asked for that.
    pub fn set_theme(self, theme: Theme) {
        storage::set_theme(theme);
        self.theme.set(theme);
    }

    /// Turns keeping choices on or off; off removes what is kept. False where the browser refuses.
    pub fn set_persistent(self, on: bool) -> bool {
        let done = storage::set_persistence(on);
        self.persistent.set(storage::persistence_enabled());
        done
    }
}

/// The state of the app.
pub fn use_app() -> AppState {
    expect_context::<AppState>()
}

impl AppState {
    /// The state at a route. Signals belong to the current owner.
    pub fn new(
        content: &'static Content,
        base: &'static Base,
        origin: &'static str,
        route: Route,
        files: RemoteFiles,
        start_queue: StartQueue,
    ) -> Self {
        let language_id = route.language;
        let route = RwSignal::new(route);
        let open_popover = RwSignal::new(None);
        Self {
            content,
            base,
            origin,
            language_id,
            route,
            query: query_of(route),
            selected: selected_by(route),
            shown_popover: shown(open_popover),
            files,
            window: WindowState::new(),
            settings: Settings::new(),
            open_popover,
            search_box: SearchBox::new(),
            start_queue,
        }
    }

    /// The same state for a page in a language, with memos that the current owner keeps. What hundreds of elements of a
    /// page follow has to go with the page: Leptos never forgets those that a signal has had, and a signal that lives
    /// as long as the app would have all that ever were.
    #[must_use]
    pub fn on_page(self, language_id: LanguageId) -> Self {
        let Self { route, open_popover, .. } = self;
        Self {
            language_id,
            query: query_of(route),
            selected: selected_by(route),
            shown_popover: shown(open_popover),
            ..self
        }
    }

    /// The language of the page that is drawn.
    pub fn language(&self) -> &'static Language {
        self.content.language(self.language_id)
    }

    /// A phrase of the interface.
    pub fn phrase(&self, phrase: Phrase) -> &'static str {
        self.content.phrase(phrase, self.language())
    }

    /// A phrase of the interface with its placeholders filled in.
    pub fn interpolate(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        interpolate(self.phrase(phrase), values)
    }

    /// A text behind the words that say what it is, with the colon of the language.
    pub fn labelled(&self, label: &str, text: &str) -> String {
        self.interpolate(Phrase::Labelled, &[("label", label), ("text", text)])
    }

    /// A phrase about a number `{n}` of things, in the plural form that the number takes.
    pub fn count(&self, phrase: Phrase, n: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
        let category = self.language().plurals.category(n as f64);
        interpolate(&plural::select(self.phrase(phrase), category), &[("n", &n.to_string())])
    }

    /// A text in the language that is drawn.
    pub fn localize(&self, text: &'static Text) -> &'static str {
        text.get(self.language())
    }

    /// The address of a route.
    pub fn href_of(&self, route: &Route) -> String {
        route.href(self.base, self.content)
    }

    /// The address of a page in the language that is drawn.
    pub fn href(&self, page: Page) -> String {
        self.href_of(&Route::to(page, self.language_id))
    }

    /// The address of an element of a page.
    pub fn href_at(&self, page: Page, id: &str) -> String {
        self.href_of(&Route::to(page, self.language_id).with_fragment(id))
    }

    /// The address of an element of the page that is shown, its query included, so that a filter stays; tracked.
    pub fn href_here(&self, id: &str) -> String {
        self.route.with(|route| self.href_of(&route.clone().with_fragment(id)))
    }

    /// The address of the page that is shown with another query; tracked.
    pub fn href_with(&self, change: impl FnOnce(&Query) -> Query) -> String {
        self.route.with(|route| self.href_of(&route.clone().with_query(change(&route.query))))
    }

    /// The value of a name in the query; tracked.
    pub fn query_value(&self, name: &str) -> Option<String> {
        self.query.with(|query| query.get(name).map(str::to_owned))
    }

    /// Whether the address selects an id; tracked.
    pub fn is_selected(&self, id: &str) -> bool {
        self.selected.with(|selected| selected == id)
    }

    /// The value of `aria-current` for the element of an id; tracked.
    pub fn aria_current(&self, id: &str) -> Option<&'static str> {
        self.is_selected(id).then_some("true")
    }

    /// Selects an id, as a new entry of the history.
    pub fn select(&self, id: &str) {
        self.update_route(id, navigation::push);
    }

    /// Selects an id in place of what was selected.
    pub fn reselect(&self, id: &str) {
        self.update_route(id, navigation::replace);
    }

    fn update_route(&self, id: &str, write: fn(&str)) {
        if self.route.with_untracked(|route| route.fragment != id) {
            self.route.update(|route| id.clone_into(&mut route.fragment));
            write(&self.route.with_untracked(|route| self.href_of(route)));
        }
    }

    /// Changes the query of the page that is shown, in place.
    pub fn set_query(&self, query: Query) {
        self.route.update(|route| route.query = query);
        navigation::replace(&self.route.with_untracked(|route| self.href_of(route)));
    }
}

fn query_of(route: RwSignal<Route>) -> Memo<Query> {
    Memo::new(move |_| route.with(|route| route.query.clone()))
}

fn selected_by(route: RwSignal<Route>) -> Memo<String> {
    Memo::new(move |_| route.with(|route| route.fragment.clone()))
}

fn shown(popover: RwSignal<Option<PopoverId>>) -> Memo<Option<PopoverId>> {
    Memo::new(move |_| popover.get())
}
