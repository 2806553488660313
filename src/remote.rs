//! Files of the site that the app fetches when a page needs them, each once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared};
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use strum::AsRefStr;
use wasm_bindgen::JsValue;

use crate::browser::fetch::fetch_json;
use crate::browser::json;
use crate::content::Body;
use crate::content::language::Language;
use crate::map::globe::Globe;
use crate::map::partner_map::PartnerMaps;
use crate::route::{Base, Page};
use crate::search::engine::SearchEngine;

/// The names of the files, each with a hash of its bytes. Every document carries them in `data-files`,
/// so that an app always fetches the files it was built with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileNames {
    /// [`PartnerMaps`]
    pub map: String,
    /// [`Outlines`](crate::map::globe::Outlines), read as a [`Globe`].
    pub globe: String,
    /// [`SearchData`](crate::search::data::SearchData), read as a [`SearchEngine`].
    pub search: String,
    /// The [`Body`] of each written page in each language, by [`body_key`].
    pub bodies: BTreeMap<String, String>,
    /// [`Drawings`], by the tag of their language.
    pub drawings: BTreeMap<String, String>,
}

/// The drawings of the static page that a page keeps, as HTML, by their names.
pub type Drawings = BTreeMap<String, String>;

/// The key of a page's body in a language: `care.en`.
pub fn body_key(page: &Page, language: &Language) -> String {
    format!("{}.{}", page.path().trim_end_matches('/'), language.tag)
}

/// The files as the app has them. Copies share their state.
#[derive(Clone, Copy)]
pub struct RemoteFiles {
    /// Outlines and arcs of the flat maps.
    pub map: Remote<PartnerMaps>,
    /// Outlines of the globe.
    pub globe: Remote<Globe>,
    /// What the search finds.
    pub search: Remote<SearchEngine>,
    /// By [`body_key`].
    bodies: StoredValue<Vec<(String, Remote<Body>)>>,
    /// By the tag of their language.
    drawings: StoredValue<Vec<(String, Remote<Drawings>)>>,
}

impl RemoteFiles {
    /// Files that are still to be fetched.
    pub fn new(names: &FileNames, base: &Base) -> Self {
        Self {
            map: Remote::new(base.file(&names.map)),
            globe: Remote::new(base.file(&names.globe)),
            search: Remote::new(base.file(&names.search)),
            bodies: StoredValue::new(remotes(&names.bodies, base)),
            drawings: StoredValue::new(remotes(&names.drawings, base)),
        }
    }

    /// Files that were loaded before, for `prerender`; `bodies` by [`body_key`].
    pub fn preloaded(
        map: &'static OnceLock<PartnerMaps>,
        search: &'static OnceLock<SearchEngine>,
        bodies: impl IntoIterator<Item = (String, &'static OnceLock<Body>)>,
    ) -> Self {
        Self {
            map: Remote::preloaded(map),
            globe: Remote::new(String::new()),
            search: Remote::preloaded(search),
            bodies: StoredValue::new(bodies.into_iter().map(|(key, body)| (key, Remote::preloaded(body))).collect()),
            drawings: StoredValue::new(Vec::new()),
        }
    }

    /// The body of a written page; `None` for a page that has none.
    pub fn body(self, page: &Page, language: &Language) -> Option<Remote<Body>> {
        find(self.bodies, &body_key(page, language))
    }

    /// The drawings of the static page in a language; `None` where the page is being prerendered.
    pub fn drawings(self, language: &Language) -> Option<Remote<Drawings>> {
        find(self.drawings, &language.tag)
    }

    /// Fetches what a page is drawn from. A page that has its drawings already needs no map.
    pub async fn load_page(self, page: &Page, language: &Language, has_drawings: bool) -> PageFiles {
        let has_text = match page {
            Page::Story(_) | Page::Article(_) | Page::About => match self.body(page, language) {
                Some(body) => body.load().await.is_some(),
                None => false,
            },
            Page::Overview
            | Page::Partners
            | Page::Timeline
            | Page::Facts
            | Page::News
            | Page::Search
            | Page::NotFound => true,
        };
        let needs_map = page.has_map() && !has_drawings;
        if !has_text {
            PageFiles::Missing
        } else if needs_map && self.map.load().await.is_none()
            || *page == Page::Search && self.search.load().await.is_none()
        {
            PageFiles::Partial
        } else {
            PageFiles::Complete
        }
    }
}

/// Files of one kind that are still to be fetched, by the keys of their names.
fn remotes<T>(names: &BTreeMap<String, String>, base: &Base) -> Vec<(String, Remote<T>)> {
    names.iter().map(|(key, name)| (key.clone(), Remote::new(base.file(name)))).collect()
}

fn find<T: Send + Sync>(remotes: StoredValue<Vec<(String, Remote<T>)>>, key: &str) -> Option<Remote<T>> {
    remotes.with_value(|remotes| remotes.iter().find(|(other, _)| other == key).map(|(_, remote)| *remote))
}

/// What of a page's files has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageFiles {
    /// Everything: the app shows all that the static page shows.
    Complete,
    /// All but the map, which can be asked for again, or the search data, without which titles are searched.
    Partial,
    /// Not even the text that the page consists of.
    Missing,
}

/// How far a file has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsRefStr)]
pub enum RemoteState {
    /// Nobody has asked for it yet.
    Idle,
    /// It is being fetched.
    Loading,
    /// It did not come, or is not what it should be.
    Failed,
    /// It is here, and stays for as long as the page lives.
    Loaded,
}

/// A request that is under way; several may wait for it.
type Request = Shared<LocalBoxFuture<'static, ()>>;

/// One file. Leptos's own resources cannot be used: `prerender` draws with loaded files, and
/// navigation waits for it before the page changes.
pub struct Remote<T: 'static> {
    value: &'static OnceLock<T>,
    url: StoredValue<String>,
    state: RwSignal<RemoteState>,
    request: StoredValue<Option<Request>, LocalStorage>,
}

impl<T> Clone for Remote<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Remote<T> {}

impl<T> Remote<T> {
    /// A file that is still to be fetched.
    pub fn new(url: String) -> Self {
        Self::with_value(url, Box::leak(Box::default()))
    }

    fn with_value(url: String, value: &'static OnceLock<T>) -> Self {
        Self {
            value,
            url: StoredValue::new(url),
            state: RwSignal::new(RemoteState::Idle),
            request: StoredValue::new_local(None),
        }
    }

    /// A file that was loaded before, for `prerender`.
    pub fn preloaded(value: &'static OnceLock<T>) -> Self {
        let remote = Self::with_value(String::new(), value);
        remote.state.set(RemoteState::Loaded);
        remote
    }

    /// How far it has come; tracked.
    pub fn state(self) -> RemoteState {
        self.state.get()
    }

    /// The file, once it is here; tracked.
    pub fn get(self) -> Option<&'static T> {
        self.state.track();
        self.value.get()
    }

    /// The file, if it is here now.
    pub fn get_untracked(self) -> Option<&'static T> {
        self.value.get()
    }
}

impl<T: DeserializeOwned> Remote<T> {
    /// Fetches the file, or tries again, and returns it; `None` where it did not come.
    pub async fn load(self) -> Option<&'static T> {
        if self.value.get().is_none() {
            self.request().await;
        }
        self.value.get()
    }

    /// Fetches the file, or tries again, without waiting.
    pub fn start(self) {
        if self.value.get().is_none() {
            wasm_bindgen_futures::spawn_local(self.request());
        }
    }

    /// The request that is under way, or a new one.
    fn request(self) -> Request {
        if let Some(request) = self.request.get_value() {
            return request;
        }
        self.state.set(RemoteState::Loading);
        let store = move |parsed: JsValue| {
            let value = json::from_value::<T>(parsed).map_err(|error| error.to_string())?;
            // Only one request is under way at a time, and none when the file is here.
            let _ = self.value.set(value);
            Ok(())
        };
        let Self { url, state, request, .. } = self;
        let fetched = fetch_into(url.get_value(), Box::new(store)).map(move |is_here| {
            request.set_value(None);
            state.set(if is_here { RemoteState::Loaded } else { RemoteState::Failed });
        });
        let shared = fetched.boxed_local().shared();
        self.request.set_value(Some(shared.clone()));
        shared
    }
}

/// Fetches a file and stores it; false where it did not come or cannot be stored.
async fn fetch_into(url: String, store: Box<dyn FnOnce(JsValue) -> Result<(), String>>) -> bool {
    match fetch_json(&url).await.and_then(store) {
        Ok(()) => true,
        Err(error) => {
            leptos::logging::warn!("{url}: {error}");
            false
        }
    }
}
