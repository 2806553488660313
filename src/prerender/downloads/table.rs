//! Tables as CSV files that spreadsheet programs open safely.

use std::io;

use csv::{Terminator, WriterBuilder};

/// A table as CSV (RFC 4180), with the mark by which spreadsheet programs recognize UTF-8.
///
/// # Errors
/// A row that has not as many cells as the header.
pub(super) fn to_csv(header: Vec<String>, rows: impl IntoIterator<Item = Vec<String>>) -> io::Result<String> {
    let file = "\u{feff}".as_bytes().to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(file);
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row)?;
    }
    let file = writer.into_inner().map_err(|error| error.into_error())?;
    String::from_utf8(file).map_err(io::Error::other)
}

/// Written text as a cell that no spreadsheet program runs as a formula.
///
/// Such programs evaluate a cell that begins with one of these letters, in East Asian settings also in
/// their full-width forms, and quotes do not prevent it. The apostrophe makes the cell a text. Cells that
/// other programs read (ids, numbers, addresses) do not go through here.
pub(super) fn text_cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn strings(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn every_cell_comes_back_as_it_was_written() {
        let header = strings(&["id", "text", "empty"]);
        let rows = vec![
            strings(&["a", "plain", ""]),
            strings(&["b", "a comma, a \"quote\"", ""]),
            strings(&["c", "two\nlines\r\nor three", "儿童\u{b}"]),
        ];
        let csv = to_csv(header.clone(), rows.clone()).unwrap();
        let csv = csv.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        assert_eq!(reader.headers().unwrap(), header.as_slice());
        let read: Vec<Vec<String>> = reader.deserialize().map(Result::unwrap).collect();
        assert_eq!(read, rows);
    }

    #[test]
    fn lines_end_in_crlf_and_only_cells_that_need_it_are_quoted() {
        let csv = to_csv(strings(&["a", "b"]), [strings(&["one two", "3"]), strings(&["x,y", "say \"so\""])]).unwrap();
        assert_eq!(csv, "\u{feff}a,b\r\none two,3\r\n\"x,y\",\"say \"\"so\"\"\"\r\n");
    }

    #[test]
    fn a_row_of_another_length_is_an_error() {
        assert!(to_csv(strings(&["a", "b"]), [strings(&["1"])]).is_err());
    }

    #[test]
    fn text_that_would_run_as_a_formula_gets_an_apostrophe() {
        for (text, cell) in [
            ("=HYPERLINK(\"https://example.org\")", "'=HYPERLINK(\"https://example.org\")"),
            ("+86 21", "'+86 21"),
            ("-1 degree", "'-1 degree"),
            ("@SUM(1)", "'@SUM(1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("\n=1", "'\n=1"),
            ("＝1+1", "'＝1+1"),
            ("Beds = places", "Beds = places"),
            ("'quoted'", "'quoted'"),
            ("床位", "床位"),
            ("", ""),
        ] {
            assert_eq!(text_cell(text), cell);
        }
    }
}
