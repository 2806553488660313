//! What is drawn: Leptos views of the content, given an address. No browser is touched here.

pub mod frame;
pub mod node;
pub mod page;
pub mod part;

use leptos::prelude::*;
use part::time_filter::Passing;

use crate::chart::globe::Globe;
use crate::chart::partner_map::PartnerMaps;
use crate::model::content::Content;
use crate::model::fact::Fact;
use crate::model::language::Language;
use crate::model::pattern::fill;
use crate::model::phrase::Phrase;
use crate::model::tree::Tree;
use crate::route::{Address, Base, Page};

/// What the program is made of; lives as long as the program.
#[derive(Clone, Copy)]
pub struct Atlas {
    /// The content, without its written texts.
    pub content: &'static Content,
    /// The map of partners, which comes as a file.
    pub maps: RwSignal<Fetched<PartnerMaps>>,
    /// How far the globe has come: 0 nobody has asked, 1 it is under way, 2 it did not come, 3 it is here.
    pub globe: RwSignal<usize>,
    /// All content with its written texts, which comes as a file where a page needs it.
    pub texts: RwSignal<Fetched<Content>>,
    /// Counts changes of the visitor's choices; whoever shows one follows it.
    pub choices: RwSignal<usize>,
    /// Counts changes of the window's size.
    pub resized: RwSignal<usize>,
    /// Which figure in running text shows its card in small, by its number on the page; 0 for none.
    pub open: RwSignal<usize>,
    /// Counts beginnings and ends of printing: odd while the page is printed.
    pub printing: RwSignal<usize>,
    /// Where the site stands.
    pub base: &'static Base,
    /// What only a browser can do.
    pub hands: &'static dyn Hands,
}

/// Something that comes as a file of its own.
pub enum Fetched<T: 'static> {
    /// Nobody has asked for it yet.
    Unasked,
    /// It is under way.
    Coming,
    /// It did not come.
    Failed,
    /// It is here.
    Here(&'static T),
}

impl<T> Clone for Fetched<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Fetched<T> {}

/// What a view asks of the browser; prerender has none of it.
pub trait Hands: Sync {
    /// Whether there is a browser at all.
    fn live(&self) -> bool {
        false
    }
    /// Puts an id behind the `#`, without scrolling to it.
    fn select(&self, _id: &str, _replace: bool) {}
    /// Rewrites the address of this page in place.
    fn rewrite(&self, _address: &str) {}
    /// Goes to another address of this page, as a link to it does.
    fn open(&self, _address: &str) {}
    /// Moves the keyboard focus to the first element that a selector finds, once what is
    /// being changed stands.
    fn focus(&self, _selector: &str) {}
    /// The same, and brings it into view.
    fn bring(&self, _selector: &str) {}
    /// Leaves inputs that hold nothing out of what a form is sending.
    fn leave_out_empty(&self, _event: &leptos::ev::Event) {}
    /// Where a pointer event happened within its handler's element.
    fn place(&self, _event: &leptos::ev::MouseEvent) -> Option<Spot> {
        None
    }
    /// The value of an attribute on the element that an event happened on, or the nearest around it that has one.
    fn within(&self, _event: &leptos::ev::Event, _attribute: &str) -> Option<String> {
        None
    }
    /// Sends the rest of what a pointer does to the handler's element, wherever the pointer goes.
    fn capture(&self, _event: &leptos::ev::PointerEvent) {}
    /// How wide the first element is that a selector finds, in pixels; nothing where it is not shown.
    fn width(&self, _selector: &str) -> Option<f64> {
        None
    }
    /// Whether the page is wide enough for a timeline that lies; nothing where nobody knows.
    fn is_wide(&self) -> Option<bool> {
        None
    }
    /// Runs a step with what part of some milliseconds has passed, 0 to 1, at every frame until it
    /// is 1: at once where motion is not welcome. A new animation ends the one before.
    fn animate(&self, _milliseconds: f64, _step: Box<dyn Fn(f64)>) {}
    /// Ends the animation that is under way, where it is.
    fn halt(&self) {}
    /// Copies a text to the clipboard, and says whether that could be done.
    fn copy(&self, _text: &str, _then: Box<dyn FnOnce(bool)>) {}
    /// The cards of all figures in a language, as they were drawn at build. The page of figures is opened when they are here.
    fn cards(&'static self, _language: usize) -> Option<&'static Tree> {
        None
    }
    /// Shows the browser's own sheet for sharing a text; false where it has none.
    fn share(&self, _text: &str) -> bool {
        false
    }
    /// Today's date: `2026-11-22`.
    fn today(&self) -> String {
        String::new()
    }
    /// The full address of a link: with the site's origin.
    fn full(&self, address: &str) -> String {
        address.to_owned()
    }
    /// What an input holds after an event.
    fn typed(&self, _event: &leptos::ev::Event) -> String {
        String::new()
    }
    /// The theme chosen: `light`, `dark`, or empty for the system's.
    fn theme(&self) -> String {
        String::new()
    }
    /// Chooses a theme; kept on the device only where the visitor has asked for that.
    fn set_theme(&self, _theme: &str) {}
    /// Whether choices are kept on this device.
    fn remembers(&self) -> bool {
        false
    }
    /// Turns keeping choices on or off; off takes back all that is kept. False where the browser refuses.
    fn set_remembers(&self, _on: bool) -> bool {
        false
    }
    /// Names and values that are kept on this device.
    fn stored(&self) -> Vec<(String, String)> {
        Vec::new()
    }
    /// Fetches the map of partners, or tries again.
    fn fetch_maps(&self) {}
    /// Fetches the globe, or tries again.
    fn fetch_globe(&self) {}
    /// The globe, once it is here.
    fn globe(&self) -> Option<&'static Globe> {
        None
    }
    /// Fetches the readings of Chinese characters that the search needs, once, and calls back.
    fn fetch_readings(&self, _then: Box<dyn FnOnce(Tree)>) {}
}

/// A spot in an element.
#[derive(Clone, Copy)]
pub struct Spot {
    /// From the left, as a part of the width.
    pub x: f64,
    /// From the top, as a part of the height.
    pub y: f64,
    /// The element's width in pixels.
    pub width: f64,
    /// The element's height in pixels.
    pub height: f64,
}

/// What every view is given: the atlas, a language, and the address as it changes. One for
/// each language, for as long as the program runs, so that views hand on a single pointer.
pub type Cx = &'static Context;

/// What a view stands on.
pub struct Context {
    /// The program's parts.
    pub atlas: Atlas,
    /// The language drawn, by its place in `site.json`.
    pub lang: usize,
    /// The same, in full.
    pub language: &'static Language,
    /// The address; page and language in it are those drawn.
    pub address: RwSignal<Address>,
    /// The address without what is selected.
    pub place: Memo<Address>,
    /// Which events it lets through.
    pub passing: Passing,
}

impl Context {
    /// The content, without its written texts.
    pub fn content(&'static self) -> &'static Content {
        self.atlas.content
    }

    /// All content with its written texts; nothing until they have come. Pages that need them
    /// are opened when they are here.
    pub fn texts(&'static self) -> Option<&'static Content> {
        match self.atlas.texts.get() {
            Fetched::Here(content) => Some(content),
            _ => None,
        }
    }

    /// A figure with all its words where the written texts have come, which are not asked for here.
    pub fn told(&'static self, id: &str) -> Option<&'static Fact> {
        match self.atlas.texts.get_untracked() {
            Fetched::Here(content) => content.fact(id),
            _ => self.content().fact(id),
        }
    }

    /// A phrase of the interface.
    pub fn t(&'static self, phrase: Phrase) -> &'static str {
        let embedded = self.atlas.content.phrase(phrase, self.language);
        match self.atlas.texts.get_untracked() {
            Fetched::Here(texts) if embedded.is_empty() => texts.phrase(phrase, self.language),
            _ => embedded,
        }
    }

    /// A phrase of the interface with its placeholders filled in.
    pub fn fill(&'static self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        fill(self.t(phrase), values)
    }

    /// A text in the language drawn.
    pub fn say(&'static self, text: &'static crate::model::text::Text) -> &'static str {
        text.get(self.language)
    }

    /// The address of a page in the language drawn.
    pub fn href(&'static self, page: Page) -> String {
        self.print(&Address::of(page, self.lang))
    }

    /// The address of a place on a page in the language drawn.
    pub fn href_at(&'static self, page: Page, fragment: &str) -> String {
        self.print(&Address::of(page, self.lang).at(fragment))
    }

    /// The address of a place on a page; with the query at hand where it is the page shown, so
    /// that a filter stays.
    pub fn href_here(&'static self, page: &Page, fragment: &str) -> String {
        self.address.with(|now| {
            if now.page == *page && now.language == self.lang {
                self.print(&now.clone().at(fragment))
            } else {
                self.href_at(page.clone(), fragment)
            }
        })
    }

    /// An address as text.
    pub fn print(&'static self, address: &Address) -> String {
        address.print(self.atlas.base, self.atlas.content)
    }

    /// Whether the page is shown within another site's, alone.
    pub fn is_embedded(&'static self) -> bool {
        self.place.with(|place| place.query.get("embed") == Some("1"))
    }

    /// Whether the fragment selects an id; follows the address.
    pub fn selects(
        &'static self,
        id: &'static str,
    ) -> impl Fn() -> Option<&'static str> + Copy + Send + Sync + 'static {
        let address = self.address;
        move || address.with(|address| (address.fragment == id).then_some("true"))
    }
}

/// The whole page, header to footer, following the address.
pub fn app(atlas: Atlas, address: RwSignal<Address>) -> node::Node {
    let contexts = contexts(atlas, address);
    let Some(first) = contexts.first() else { return node::Node::Empty };
    let page = Memo::new(move |_| first.place.with(|place| Address::of(place.page.clone(), place.language)));
    node::Node::live(move || {
        page.with(|shown| frame::frame(contexts.get(shown.language).unwrap_or(first), &shown.page))
    })
}

/// What views stand on, for each language.
pub fn contexts(atlas: Atlas, address: RwSignal<Address>) -> &'static [Context] {
    let place = Memo::new(move |_| address.with(|address| address.clone().at("")));
    let languages = atlas.content.site.languages.iter().enumerate();
    let contexts: Vec<Context> = languages
        .map(|(lang, language)| Context { atlas, lang, language, address, place, passing: Passing::default() })
        .collect();
    Vec::leak(contexts)
}
