//! The root component: the page in its frame, following the route.

use leptos::prelude::*;

use crate::app_state::{AppState, use_app};
use crate::browser::{dom, media};
use crate::components::announcement::Announcement;
use crate::components::footer::Footer;
use crate::components::header::Header;
use crate::components::help::{KeyboardHelp, open_on_question_mark};
use crate::components::keyed::Keyed;
use crate::components::own_task::OwnTask;
use crate::components::search_button::open_on_shortcut;
use crate::content::phrase::Phrase;
use crate::meta;
use crate::pages::PageContent;
use crate::pages::search_dialog::SearchDialog;
use crate::route::{Page, Route};

/// The whole page, header to footer. Page and language are drawn anew when they change; everything else follows
/// signals.
#[component]
pub fn App(
    /// The state, which every component finds as context.
    state: AppState,
) -> impl IntoView {
    close_popovers_elsewhere(state);
    open_on_question_mark();
    open_on_shortcut(state);
    provide_context(state);
    // Page and language; the rest of the route is followed by signals.
    let shown =
        Memo::new(move |_| state.route.with(|route| state.href_of(&Route::to(route.page.clone(), route.language))));
    let title = Memo::new(move |_| {
        state.route.with(|route| meta::title(state.content, state.content.language(route.language), &route.page))
    });
    // The dialog closes when the page changes, by the browser's buttons, too.
    Effect::new(move |before: Option<()>| {
        shown.track();
        if before.is_some() {
            state.search_box.close();
        }
    });
    view! {
        // The first page needs no announcement: the reader has just opened it.
        <Announcement text=title />
        <Keyed key=shown>
            {move || {
                let (page, language_id) =
                    state.route.with_untracked(|route| (route.page.clone(), route.language));
                provide_context(state.on_page(language_id));
                view! { <Frame page /> }
            }}
        </Keyed>
    }
}

/// What every page has: header, main, footer. The timeline inside another site's page goes without.
#[component]
fn Frame(page: Page) -> impl IntoView {
    let app = use_app();
    let is_embedded = page == Page::Timeline && app.query.with_untracked(|query| query.is_embedded());
    let main = {
        let page = page.clone();
        view! {
           <main id="main" tabindex="-1">
               <OwnTask>
                   <PageContent page=page.clone() />
               </OwnTask>
           </main>
        }
    };
    if is_embedded {
        return main.into_any();
    }
    view! {
        <a class="skip" href="#main">{app.phrase(Phrase::SkipToContent)}</a>
        <OwnTask>
            <Header page=page.clone() />
        </OwnTask>
        <p class="notice failed-notice" role="status">{app.phrase(Phrase::FailedNotice)}</p>
        <p class="notice stopped-notice" role="status">{app.phrase(Phrase::StoppedNotice)}</p>
        // The boot script shows it, and answers its button.
        <p class="notice update-notice" role="status">
            {app.phrase(Phrase::UpdateNotice)}
            " "
            <button type="button">{app.phrase(Phrase::UpdateNow)}</button>
        </p>
        {main}
        <OwnTask>
            <Footer />
            <KeyboardHelp />
            <SearchDialog />
        </OwnTask>
    }
    .into_any()
}

/// Closes popovers on Escape, and when the reader turns to something else.
fn close_popovers_elsewhere(state: AppState) {
    let close = move || state.open_popover.set(None);
    media::on_window(leptos::ev::keydown, move |key| {
        if key.key() == "Escape" {
            close();
        }
    });
    let close_outside = move |event: &leptos::ev::Event| {
        if !dom::is_within(event, ".quote, .sources") {
            close();
        }
    };
    media::on_window(leptos::ev::pointerdown, move |event| close_outside(&event));
    media::on_window(leptos::ev::focusin, move |event| close_outside(&event));
}
