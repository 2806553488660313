//! Words that follow a signal.

use leptos::prelude::*;

use super::keyed::Keyed;

/// A `<span>` with the words of a signal, made anew when they change, so that they also change on a translated page;
/// nothing where there are no words, since Leptos writes an empty text as a space.
#[component]
pub fn LiveText(
    /// The words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <Keyed key=text>
            {move || text.with_untracked(|text| (!text.is_empty()).then(|| view! { <span>{text.clone()}</span> }))}
        </Keyed>
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use leptos::task::tick;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::components::testing::{find, mount_at, text, translate};
    use crate::route::Page;

    #[wasm_bindgen_test]
    async fn words_change_also_on_a_translated_page() {
        let words = ArcRwSignal::new("one".to_owned());
        let shown = words.clone();
        let (root, _) = mount_at(Page::Overview, "", move |_| view! { <p><LiveText text=shown /></p> });
        assert_eq!(text(&root, "p"), "one");
        translate(&find(&root, "p"));
        assert_eq!(text(&root, "p"), "translated");
        words.set("two".to_owned());
        tick().await;
        assert_eq!(text(&root, "p"), "two");
    }
}
