//! The object of a download, and the pieces that it is downloaded in.

use crc_fast::CrcAlgorithm;

use super::builder::Downloaded;
use crate::error::Result;
use crate::transfer::checksum::{Crc, Expected};
use crate::transfer::identity::Identity;

/// The object as it was when the download began.
pub(super) struct Plan {
    pub(super) identity: Identity,
    pub(super) version_id: Option<String>,
    /// The checksum that S3 stores of the whole object.
    pub(super) checksum: Option<Expected>,
    pub(super) part_size: u64,
    pub(super) by_parts: bool,
}

/// A piece of the object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) offset: u64,
    pub(super) bytes: u64,
    /// Whether it is the whole object, and needs no range.
    pub(super) whole: bool,
}

impl Plan {
    /// The algorithm of the pieces' checksums, if they can be combined.
    pub(super) fn algorithm(&self) -> Option<CrcAlgorithm> {
        self.checksum.as_ref().and_then(Expected::crc)
    }

    /// The checksum that must be computed from the first byte to the last.
    pub(super) fn in_order(&self) -> Option<&Expected> {
        let checksum = self.checksum.as_ref();
        checksum.filter(|expected| expected.crc().is_none())
    }

    /// The pieces, in order.
    pub(super) fn spans(&self) -> impl Iterator<Item = Span> + Send + use<> {
        let (bytes, by_parts) = (self.identity.length, self.by_parts);
        let size = if by_parts {
            self.part_size
        } else {
            bytes.max(1)
        };
        (0..bytes.div_ceil(size).max(1)).map(move |index| Span {
            offset: index * size,
            bytes: size.min(bytes - index * size),
            whole: !by_parts,
        })
    }

    /// Compares the checksum of the pieces with that of the object.
    ///
    /// `in_order` is the checksum computed from the first byte to the last, where the pieces' do not combine.
    pub(super) fn finish(
        self,
        mut pieces: Vec<(Span, Option<Crc>)>,
        in_order: Option<String>,
    ) -> Result<Downloaded> {
        pieces.sort_by_key(|(span, _)| span.offset);
        let parts = self.by_parts.then_some(pieces.len());
        let combined = || {
            let runs: Option<Vec<Crc>> = pieces.iter().map(|(_, crc)| *crc).collect();
            runs.and_then(Crc::of_all).map(Crc::to_base64)
        };
        if let Some(Expected { value, .. }) = &self.checksum {
            let computed = in_order.or_else(combined).unwrap_or_default();
            if computed != *value {
                return Err(self.identity.differs(format!(
                    "the checksum of the bytes received is {computed}, that of the object {value}"
                )));
            }
        }
        Ok(Downloaded {
            bytes: self.identity.length,
            parts,
            verified: self.checksum.is_some(),
            e_tag: self.identity.e_tag,
            version_id: self.version_id,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Plan, Span};
    use crate::error::Subject;
    use crate::transfer::identity::Identity;
    use proptest::prelude::*;

    fn plan(bytes: u64, part_size: u64, by_parts: bool) -> Plan {
        Plan {
            identity: Identity {
                subject: Subject::default(),
                length: bytes,
                e_tag: None,
            },
            version_id: None,
            checksum: None,
            part_size,
            by_parts,
        }
    }

    #[test]
    fn an_empty_object_is_one_piece() {
        let spans: Vec<Span> = plan(0, 8, false).spans().collect();
        assert_eq!(
            spans,
            [Span {
                offset: 0,
                bytes: 0,
                whole: true
            }]
        );
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_object(bytes in 1_u64..10_000, part_size in 1_u64..3000, by_parts: bool) {
            let mut end = 0;
            for span in plan(bytes, part_size, by_parts).spans() {
                prop_assert_eq!(span.offset, end);
                prop_assert!(span.bytes > 0);
                prop_assert_eq!(span.whole, !by_parts);
                end += span.bytes;
            }
            prop_assert_eq!(end, bytes);
        }
    }
}
