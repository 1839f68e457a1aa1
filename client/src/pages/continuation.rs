//! Where the next page of a listing starts.

use super::KeyDecoder;

/// Where a page starts: a token, or one or two markers, as the operation has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Continuation {
    /// The continuation token, the key marker, or the part number marker.
    pub marker: String,
    /// The version id or upload id that goes with a key marker.
    pub id_marker: Option<String>,
}

impl Continuation {
    /// A continuation of one token or marker.
    #[must_use]
    pub fn new(marker: impl Into<String>) -> Self {
        Self {
            marker: marker.into(),
            id_marker: None,
        }
    }

    /// A continuation of a key marker and the id that goes with it.
    #[must_use]
    pub fn with_id(marker: impl Into<String>, id_marker: Option<String>) -> Self {
        Self {
            marker: marker.into(),
            id_marker,
        }
    }

    /// The continuation of a token or key marker, if it is not empty.
    pub(super) fn from_marker(marker: Option<&str>) -> Option<Self> {
        marker.filter(|marker| !marker.is_empty()).map(Self::new)
    }

    /// The continuation of a key marker and its id. An empty id is none.
    pub(super) fn from_markers(
        key: Option<&str>,
        id: Option<&str>,
        keys: KeyDecoder,
    ) -> Option<Self> {
        let key = key.filter(|key| !key.is_empty())?;
        let id = id.filter(|id| !id.is_empty()).map(str::to_owned);
        // S3 encodes the markers that it returns. A request has them unencoded.
        Some(Self::with_id(keys.decoded(key), id))
    }
}
