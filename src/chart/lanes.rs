//! Marks with labels packed into lanes: nothing overlaps, and what has no room is counted where it would stand.
//!
//! Lengths are pixels from the start of the whole line, not of the part in view, so
//! that the packing stays as it is while the line is panned.

/// A mark that wants to stand on a lane. Marks are given in the order of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Its lane, from 0.
    pub lane: usize,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// How long its label is.
    pub label: f64,
}

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// How many rows of labels a lane may have.
    pub rows: usize,
    /// The least that a mark or a cluster takes up.
    pub least: f64,
    /// What stays free after each.
    pub gap: f64,
    /// Where the whole line ends, and no label may go beyond.
    pub end: f64,
}

/// A mark in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Which of the marks.
    pub mark: usize,
    /// Its row in its lane, from 0.
    pub row: usize,
    /// Where its label begins: with the mark, or, where the line ends too soon, so that it ends with it.
    pub label: f64,
}

/// Marks that have no room, counted where the first of them would stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster {
    /// Its lane.
    pub lane: usize,
    /// Where it stands.
    pub at: f64,
    /// How many marks it stands for.
    pub count: usize,
    /// The first and the last of them.
    pub ends: (usize, usize),
}

/// Marks in lanes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lanes {
    /// The marks that have room, in the order given.
    pub placed: Vec<Placed>,
    /// The others. They stand in a row of their own, under the rows of labels.
    pub clusters: Vec<Cluster>,
    /// How many rows each lane has come to, its row of clusters included.
    pub rows: Vec<usize>,
}

/// Packs marks into `lanes` lanes; `keep` is a mark that is to have a place of its own whatever the others lose.
pub fn pack(marks: &[Mark], lanes: usize, room: Room, keep: Option<usize>) -> Lanes {
    let packed = sweep(marks, lanes, room, None);
    match keep {
        Some(keep) if keep < marks.len() && !packed.placed.iter().any(|placed| placed.mark == keep) => {
            sweep(marks, lanes, room, Some(keep))
        }
        _ => packed,
    }
}

/// From left to right: each mark into the first row that is free, or else into a cluster.
fn sweep(marks: &[Mark], lanes: usize, room: Room, keep: Option<usize>) -> Lanes {
    let rows = room.rows.max(1);
    let mut ends = vec![f64::NEG_INFINITY; lanes * rows];
    // The cluster that each lane is filling, and where it ends.
    let mut open: Vec<Option<(usize, f64)>> = vec![None; lanes];
    let mut out = Lanes { rows: vec![0; lanes], ..Lanes::default() };
    let kept = keep.and_then(|keep| marks.get(keep)).map(|mark| (mark.lane, claim(mark, room)));
    for (index, mark) in marks.iter().enumerate() {
        let Some(lane_rows) = out.rows.get_mut(mark.lane) else { continue };
        let own = mark.lane * rows..(mark.lane + 1) * rows;
        let (Some(lane_ends), Some(open)) = (ends.get_mut(own), open.get_mut(mark.lane)) else { continue };
        let (start, end, label) = claim(mark, room);
        let is_kept = keep == Some(index);
        // The first row is kept free for the mark that has to stand.
        let barred = !is_kept
            && kept.is_some_and(|(lane, (from, to, _))| {
                lane == mark.lane && start <= to + room.gap && from <= end + room.gap
            });
        let free = lane_ends.iter().enumerate().position(|(row, last)| *last <= start && !(barred && row == 0));
        if let Some(row) = if is_kept { Some(0) } else { free } {
            if let Some(last) = lane_ends.get_mut(row) {
                *last = end + room.gap;
            }
            *lane_rows = (*lane_rows).max(row + 1);
            out.placed.push(Placed { mark: index, row, label });
            continue;
        }
        let at = mark.from.min(room.end - room.least).max(0.0);
        *lane_rows = rows + 1;
        match open.and_then(|(cluster, end)| out.clusters.get_mut(cluster).filter(|one| at < end || at <= one.at)) {
            Some(cluster) => {
                cluster.count += 1;
                cluster.ends.1 = index;
            }
            None => {
                *open = Some((out.clusters.len(), at + room.least + room.gap));
                out.clusters.push(Cluster { lane: mark.lane, at, count: 1, ends: (index, index) });
            }
        }
    }
    out
}

/// What a mark takes up with its label, and where the label begins: with the mark, or, where
/// that would go beyond the line, so that both end together.
fn claim(mark: &Mark, room: Room) -> (f64, f64, f64) {
    let length = mark.label.max(room.least);
    if mark.from + length > room.end {
        let end = mark.to.min(room.end);
        let label = (end - mark.label).max(0.0);
        return (mark.from.min(end - length).min(label), mark.to.max(label + mark.label), label);
    }
    let label = mark.from.max(0.0);
    (mark.from, mark.to.max(label + length), label)
}

/// The most marks that begin within any stretch of a length. Marks are in the order of where they begin.
pub fn densest(marks: &[Mark], length: f64) -> usize {
    let mut first = 0;
    let mut most = 0;
    for (index, mark) in marks.iter().enumerate() {
        while marks.get(first).is_some_and(|other| other.from < mark.from - length) {
            first += 1;
        }
        most = most.max(index + 1 - first);
    }
    most
}
