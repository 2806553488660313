//! What a page says of itself in its head: name, title, description, and its addresses in every language.

use crate::content::Content;
use crate::content::language::{Language, LanguageId};
use crate::content::phrase::Phrase;
use crate::content::text::Text;
use crate::route::{Base, Page, Route};

/// The page's name, as links and its heading show it.
pub fn name<'a>(content: &'a Content, language: &'a Language, page: &Page) -> &'a str {
    let phrase = |phrase: Phrase| content.phrase(phrase, language);
    match page {
        Page::Overview => phrase(Phrase::Home),
        Page::Timeline => phrase(Phrase::Timeline),
        Page::Partners => phrase(Phrase::Partners),
        Page::Facts => phrase(Phrase::Facts),
        Page::Story(id) => content.story(id).map_or("", |story| story.title.get(language)),
        Page::News => phrase(Phrase::News),
        Page::Article(id) => content.article(id).map_or("", |article| article.title.get(language)),
        Page::Search => phrase(Phrase::Search),
        Page::About => phrase(Phrase::About),
        Page::NotFound => phrase(Phrase::NotFound),
    }
}

/// The page's name where there is little room: a story's name in the navigation, and "News" for an article.
pub fn short_name<'a>(content: &'a Content, language: &'a Language, page: &Page) -> &'a str {
    match page {
        Page::Story(id) => content.story(id).map_or("", |story| story.short.get(language)),
        Page::Article(_) => content.phrase(Phrase::News, language),
        _ => name(content, language, page),
    }
}

/// The document's title: the page, the institution, the site.
pub fn title(content: &Content, language: &Language, page: &Page) -> String {
    let institution = content.site.institution.name.get(language);
    let site = content.site.name.get(language);
    match page {
        Page::Overview => format!("{institution} · {site}"),
        Page::Facts => format!("{} · {institution} · {site}", content.phrase(Phrase::FactsTitle, language)),
        _ => format!("{} · {institution} · {site}", name(content, language, page)),
    }
}

/// One sentence that says who and what, for search engines and link previews.
pub fn description<'a>(content: &'a Content, language: &'a Language, page: &Page) -> &'a str {
    let phrase = |phrase: Phrase| content.phrase(phrase, language);
    let own = |description: &'a Option<Text>, lede: &'a Text| description.as_ref().unwrap_or(lede).get(language);
    match page {
        Page::Overview => content.site.institution.description.get(language),
        Page::Timeline => phrase(Phrase::TimelineDescription),
        Page::Partners => phrase(Phrase::PartnersDescription),
        Page::Facts => phrase(Phrase::FactsDescription),
        Page::Story(id) => content.story(id).map_or("", |story| own(&story.description, &story.lede)),
        Page::News => phrase(Phrase::NewsDescription),
        Page::Article(id) => content.article(id).map_or("", |article| own(&article.description, &article.lede)),
        Page::Search => phrase(Phrase::SearchDescription),
        Page::About => own(&content.site.about.description, &content.site.about.lede),
        Page::NotFound => phrase(Phrase::NotFoundLede),
    }
}

/// The page's own full address in a language, without query and fragment; `None` for the
/// not-found page, which has none.
pub fn canonical(content: &Content, origin: &str, base: &Base, page: &Page, language: LanguageId) -> Option<String> {
    (*page != Page::NotFound).then(|| format!("{origin}{}", Route::to(page.clone(), language).href(base, content)))
}

/// The page's name where it stands alone, away from the site: the institution's for the overview.
pub fn name_in_full<'a>(content: &'a Content, language: &'a Language, page: &Page) -> &'a str {
    match page {
        Page::Overview => content.site.institution.name.get(language),
        _ => name(content, language, page),
    }
}
