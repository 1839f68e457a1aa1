//! The content of a demo object.

use std::fmt::Write as _;
use std::sync::LazyLock;

use bytes::Bytes;

/// How long the longest body is.
const LONGEST: usize = 4096;
/// Bodies have one of this many sizes, so that a million of them stay cheap to make.
const SIZES: u64 = 64;

/// The kind of file that a demo object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Log,
    Image,
    Report,
    Event,
    Note,
}

impl Kind {
    /// Kinds take turns, so that even a few objects are a mixture.
    pub(super) fn nth(index: u64) -> Self {
        match index % 5 {
            0 => Self::Log,
            1 => Self::Image,
            2 => Self::Report,
            3 => Self::Event,
            _ => Self::Note,
        }
    }

    /// A body; its memory is shared by all objects of the kind.
    pub(super) fn body(self, random: u64) -> Bytes {
        static TEXTS: LazyLock<[Bytes; 5]> = LazyLock::new(|| {
            [
                Kind::Log,
                Kind::Image,
                Kind::Report,
                Kind::Event,
                Kind::Note,
            ]
            .map(|kind| Bytes::from(kind.longest()))
        });
        let step = LONGEST / 64;
        let size = step * (usize::try_from(random % SIZES).unwrap_or_default() + 1);
        let [log, image, report, event, note] = &*TEXTS;
        let text = match self {
            Self::Log => log,
            Self::Image => image,
            Self::Report => report,
            Self::Event => event,
            Self::Note => note,
        };
        text.slice(..size.min(text.len()))
    }

    fn longest(self) -> Vec<u8> {
        if self == Self::Image {
            // Not an image that can be seen, but one that `file` takes for a JPEG.
            let noise = (0u32..).map(|i| i.wrapping_mul(0x9E37_79B1).to_be_bytes()[0]);
            return [0xFF, 0xD8, 0xFF, 0xE0]
                .into_iter()
                .chain(noise)
                .take(LONGEST)
                .collect();
        }
        let mut text = String::new();
        for line in 0.. {
            if text.len() >= LONGEST {
                break;
            }
            // Writing to a String cannot fail.
            let _ = self.line(&mut text, line);
        }
        text.truncate(LONGEST);
        text.into_bytes()
    }

    fn line(self, text: &mut String, line: u32) -> std::fmt::Result {
        let (minute, second) = (line / 60 % 60, line % 60);
        match self {
            Self::Log => writeln!(
                text,
                "12:{minute:02}:{second:02} INFO request {line} answered in {} ms",
                line * 7 % 90
            ),
            Self::Report if line == 0 => writeln!(text, "item,sold,price"),
            Self::Report => writeln!(
                text,
                "item-{line:03},{},{}.50",
                line * 7 % 90,
                line * 13 % 40
            ),
            Self::Event => writeln!(
                text,
                "{{\"event\":{line},\"kind\":\"click\",\"at\":\"12:{minute:02}:{second:02}\"}}"
            ),
            Self::Image | Self::Note => writeln!(
                text,
                "Line {line} of a note that nobody will read to its end."
            ),
        }
    }
}
