//! Pointers on a drawing: taps, drags, pinches and flings.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use atlas::gesture::{Gesture, Release};
use atlas::point::Point;
use atlas::timeline::scale::TimeScale;
use proptest::prelude::*;

#[test]
fn taps_are_distinguished_from_drags() {
    use Release::{Fling, Nothing, Tap};
    /// Where a finger is pressed, where it moves to, and when it is released; on a line of 800 pixels.
    type Touch = (f64, f64, f64);
    let cases: [(&str, &[Touch], &[Release]); 9] = [
        ("a tap", &[(0.5, 0.5, 0.0)], &[Tap]),
        ("a tap of a shaky hand", &[(0.5, 0.506, 0.0)], &[Tap]),
        ("a drag", &[(0.5, 0.507, 0.0)], &[Nothing]),
        ("a drag to the left", &[(0.5, 0.4, 0.0)], &[Nothing]),
        ("two quick taps", &[(0.5, 0.5, 0.0), (0.51, 0.51, 349.0)], &[Tap, Release::DoubleTap(at(0.51))]),
        ("two slow taps", &[(0.5, 0.5, 0.0), (0.5, 0.5, 350.0)], &[Tap, Tap]),
        ("two taps apart", &[(0.5, 0.5, 0.0), (0.54, 0.54, 100.0)], &[Tap, Tap]),
        (
            "three taps",
            &[(0.5, 0.5, 0.0), (0.5, 0.5, 90.0), (0.5, 0.5, 180.0)],
            &[Tap, Release::DoubleTap(at(0.5)), Tap],
        ),
        ("a drag between", &[(0.5, 0.5, 0.0), (0.5, 0.6, 90.0), (0.5, 0.5, 180.0)], &[Tap, Nothing, Tap]),
    ];
    for (what, fingers, wanted) in cases {
        let mut gesture = Gesture::default();
        let releases = fingers.iter().map(|(from, to, time)| {
            gesture.press(1, at(*from), true);
            let near = gesture.drag(1, at(*to), *time);
            assert_eq!(near.is_some(), gesture.has_dragged(), "{what}");
            // All are at one time, so a drag may also be a fling.
            match gesture.release(1, *time) {
                Fling(_) => Nothing,
                release => release,
            }
        });
        assert_eq!(releases.collect::<Vec<_>>(), wanted, "{what}");
    }
    let mut gesture = Gesture::default();
    gesture.press(1, at(0.4), true);
    gesture.press(2, at(0.6), true);
    assert_eq!((gesture.release(1, 0.0), gesture.release(2, 9.0)), (Nothing, Nothing), "two fingers are no taps");
    for (id, wanted) in [(1, Tap), (1, Tap), (2, Nothing)] {
        gesture.press(1, at(0.5), true);
        assert_eq!(gesture.release(id, 0.0), wanted);
        gesture.cancel(1);
        assert_eq!(gesture.release(1, 0.0), Nothing, "cancel removes both the pointer and the tap");
    }
}

#[test]
fn the_first_direction_decides_whether_the_page_scrolls() {
    let moved = |scrolls: bool, steps: &[(f64, f64)]| {
        let mut gesture = Gesture::default();
        gesture.press(1, Point { x: 100.0, y: 100.0 }, scrolls);
        let mut moved = 0;
        for (time, (x, y)) in (0_u8..).zip(steps) {
            let drag = gesture.drag(1, Point { x: 100.0 + x, y: 100.0 + y }, f64::from(time));
            moved += usize::from(drag.is_some());
        }
        (moved, gesture.release(1, 1000.0), gesture.has_dragged())
    };
    let down = [(0.0, 4.0), (2.0, 8.0), (40.0, 20.0), (90.0, 21.0)];
    assert_eq!(
        moved(true, &down),
        (0, Release::Nothing, true),
        "a downward start scrolls until the end, and is no tap"
    );
    assert_eq!(moved(false, &down), (3, Release::Nothing, true), "the mouse never scrolls");
    let across = [(4.0, 0.0), (8.0, -2.0), (9.0, -60.0)];
    assert_eq!(moved(true, &across), (2, Release::Nothing, true), "a sideways start drags, wherever it goes");
    assert_eq!(moved(true, &[(0.0, 4.0)]), (0, Release::Tap, false), "a shaky tap is a tap");
    let mut gesture = Gesture::default();
    gesture.press(1, at(0.4), true);
    gesture.press(2, at(0.6), true);
    assert!(gesture.drag(2, Point { x: 480.0, y: 40.0 }, 0.0).is_some(), "two fingers scroll nothing");
}

#[test]
fn releasing_a_moving_pointer_is_a_fling() {
    let release_after = |rest: f64| {
        let mut gesture = Gesture::default();
        gesture.press(1, Point { x: 100.0, y: 100.0 }, true);
        for step in 1..9 {
            let step = f64::from(step);
            gesture.drag(1, Point { x: 100.0 + 8.0 * step, y: 100.0 - 4.0 * step }, 16.0 * step);
        }
        gesture.release(1, 128.0 + rest)
    };
    let Release::Fling(velocity) = release_after(10.0) else { panic!("{:?}", release_after(10.0)) };
    assert!((velocity.x - 0.5).abs() < 0.02 && (velocity.y + 0.25).abs() < 0.02, "{velocity:?}");
    assert_eq!(release_after(80.0), Release::Nothing, "holding still before the release is no fling");
}

/// A point at a fraction of a line of 800 pixels.
fn at(part: f64) -> Point {
    Point { x: part * LENGTH, y: 7.0 }
}

const LENGTH: f64 = 800.0;

/// An event of one of three pointers, at a fraction of the line.
#[derive(Clone, Copy, Debug)]
enum PointerEvent {
    Press(i32, f64),
    Drag(i32, f64),
    Release(i32),
    Cancel(i32),
}

fn event() -> impl Strategy<Value = PointerEvent> {
    (0..6, 0..4_i32, prop_oneof![0.0..=1.0_f64, Just(0.5), -3.0..3.0_f64]).prop_map(|(what, id, place)| match what {
        0 | 1 => PointerEvent::Press(id % 3, place),
        2 => PointerEvent::Release(id),
        3 if place > 0.5 => PointerEvent::Cancel(id),
        _ => PointerEvent::Drag(id, place),
    })
}

fn all() -> TimeScale {
    TimeScale::new(0.0, 100_000.0)
}

proptest! {
    #[test]
    fn days_stay_under_the_fingers(moves in prop::collection::vec(event(), 0..60)) {
        let (mut gesture, mut line) = (Gesture::default(), TimeScale::new(40_000.0, 60_000.0));
        let mut held = line;
        // The position of each pointer, and the day under it at the last press or release; in the order of pressing.
        let mut down: Vec<(i32, f64, f64)> = Vec::new();
        for (time, one) in moves.into_iter().enumerate() {
            let time = time as f64 * 1000.0;
            let gone = |down: &mut Vec<(i32, f64, f64)>, id: i32| {
                down.retain(|finger| finger.0 != id);
                down.iter_mut().for_each(|finger| finger.2 = line.day_at(finger.1));
            };
            match one {
                PointerEvent::Press(id, place) => {
                    gone(&mut down, id);
                    down.push((id, place, line.day_at(place)));
                    gesture.press(id, at(place), true);
                }
                PointerEvent::Release(id) => {
                    let alone = down.len() == 1;
                    let (known, dragged) = (down.iter().any(|finger| finger.0 == id), gesture.has_dragged());
                    if known {
                        gone(&mut down, id);
                    }
                    let release = gesture.release(id, time);
                    prop_assert_eq!(release, if known && alone && !dragged { Release::Tap } else { Release::Nothing });
                }
                PointerEvent::Cancel(id) => {
                    gone(&mut down, id);
                    gesture.cancel(id);
                }
                PointerEvent::Drag(id, place) => {
                    let Some(finger) = down.iter_mut().find(|finger| finger.0 == id) else {
                        prop_assert_eq!(gesture.drag(id, at(place), time), None, "pointer {} is not pressed", id);
                        continue;
                    };
                    finger.1 = place;
                    let Some(drag) = gesture.drag(id, at(place), time) else { continue };
                    if drag.is_start {
                        held = line;
                    }
                    let (from, to) = (drag.from.x / LENGTH, drag.to.x / LENGTH);
                    let moved = held.pan_zoom(drag.factor, from, to, all());
                    let crossed = matches!(down[..], [(_, a, first), (_, b, second), ..]
                        if (second - first) * (b - a) <= 0.0 || (b - a).abs() * LENGTH < 1.5
                            || (second - first).abs() / held.days() * LENGTH < 1.5);
                    let tight = moved.from() < 1.0 || moved.to() > 99_999.0 || moved.days() < 7.1 || moved.days() > 99_000.0;
                    prop_assert!(moved.from() > -1e-6 && moved.to() < 100_000.001 && moved.days() > 6.999);
                    if !crossed && !tight {
                        for (_, place, day) in down.iter().take(2) {
                            prop_assert!((moved.day_at(*place) - day).abs() < 1e-3, "{down:?} on {moved:?}");
                        }
                    }
                    line = moved;
                }
            }
        }
    }
}
