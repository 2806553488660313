//! Makes the index: folds all texts, and sorts the places where a match may begin.

use super::{BLOCK, END, Field, Index, Part, Word, word_starts};
use crate::content::language::Languages;
use crate::search::data::{Entry, SearchData};
use crate::search::fold::{Folded, is_unspaced};

impl Index {
    /// Indexes all entries, in all languages.
    pub fn new(data: &SearchData, languages: &Languages) -> Self {
        let mut index = Self {
            entry_count: data.entries.len(),
            simplified: data.simplified.clone(),
            ignored: data.ignored.clone(),
            ..Self::default()
        };
        // Chinese takes twice its bytes, with its pinyin. A text that grows is in memory twice while it does.
        let bytes: usize = data.entries.iter().map(Entry::bytes).sum();
        index.text.reserve(bytes * 2);
        index.starts.reserve(bytes / 2);
        for (number, entry) in (0_u32..).zip(&data.entries) {
            index.add_entry(number, entry, data, languages);
        }
        index.sort();
        index
    }

    fn add_entry(&mut self, number: u32, entry: &Entry, data: &SearchData, languages: &Languages) {
        let field = |part, language| Field { start: 0, entry: number, part, language, is_pinyin: false };
        for (id, _) in languages.with_ids() {
            let language = u8::try_from(id.index()).ok();
            let title = entry.title.get(id);
            self.add_text(field(Part::Title, language), title, data);
            let initials = Folded::initials(title, &data.pinyin);
            self.add(Field { is_pinyin: true, ..field(Part::Initials, language) }, &initials);
            for text in &entry.body {
                self.add_text(field(Part::Text, language), text.get(id), data);
            }
            for synonym in entry.synonyms.get(id).split(',') {
                self.add_text(field(Part::Synonym, language), synonym, data);
            }
        }
        for name in &entry.also {
            self.add(field(Part::Name, None), &Folded::new(name));
        }
    }

    /// Adds a text, and its pinyin if it has any.
    fn add_text(&mut self, field: Field, text: &str, data: &SearchData) {
        self.add(field, &Folded::new(text));
        self.add(Field { is_pinyin: true, ..field }, &Folded::pinyin(text, &data.pinyin));
    }

    fn add(&mut self, field: Field, folded: &Folded) {
        if folded.text.is_empty() {
            return;
        }
        let start = self.text.len();
        // A text of 4 GB does not reach a browser.
        #[expect(clippy::cast_possible_truncation, reason = "positions are below 2^32")]
        let position = |at: usize| (start + at) as u32;
        if field.is_pinyin {
            self.starts.extend(folded.character_starts().map(position));
        } else {
            self.starts.extend(word_starts(&folded.text).map(position));
        }
        self.fields.push(Field { start: position(0), ..field });
        self.text.push_str(&folded.text);
        self.text.push(char::from(END));
    }

    fn sort(&mut self) {
        let bytes = self.text.as_bytes();
        let rest = |at: u32| bytes.get(at as usize..).unwrap_or_default();
        // What the sort has in its hands is memory that the page never gives back: it sorts in place.
        self.starts.sort_unstable_by(|&one, &other| rest(one).cmp(rest(other)));
        self.starts.shrink_to_fit();
        self.text.shrink_to_fit();
        let mut field = 0;
        for block in (0..self.text.len()).step_by(BLOCK) {
            while self.fields.get(field as usize + 1).is_some_and(|next| next.start as usize <= block) {
                field += 1;
            }
            self.blocks.push(field);
        }
        (self.vocabulary, self.words) = self.words_in_order();
    }

    /// The vocabulary, and the text of its words.
    fn words_in_order(&self) -> (Vec<Word>, String) {
        let mut vocabulary: Vec<Word> = Vec::new();
        let mut words = String::new();
        let mut last = "";
        for (first, &at) in (0_u32..).zip(&self.starts) {
            let word = self.word_at(at);
            if word.is_empty() || !self.is_word_start(at) {
                continue;
            }
            match vocabulary.last_mut() {
                Some(known) if word == last && known.first + known.count == first => known.count += 1,
                _ => {
                    #[expect(clippy::cast_possible_truncation, reason = "the text is below 2^32 bytes")]
                    let (start, length) = (words.len() as u32, word.len() as u32);
                    vocabulary.push(Word { first, count: 1, start, length });
                    words.push_str(word);
                    words.push(char::from(END));
                }
            }
            last = word;
        }
        (vocabulary, words)
    }

    /// Whether a word that can be mistyped begins at a position: of pinyin, only whole titles are such words.
    fn is_word_start(&self, at: u32) -> bool {
        let field = self.field_at(at);
        if field.is_pinyin {
            return field.part == Part::Title && field.start == at;
        }
        let before = self.text.get(..at as usize).and_then(|text| text.chars().next_back());
        before.is_none_or(|char| char == ' ' || char == char::from(END) || is_unspaced(char))
    }
}
