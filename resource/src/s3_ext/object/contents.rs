//! All of an object at once.

use bytes::Bytes;

use crate::s3::Object;
use crate::transfer::Contents;

/// All of it at once.
impl Object {
    /// All bytes of the object, in memory: `object.bytes().await?`. It is an error if there is no such object, or it
    /// changes or is damaged on the way.
    pub fn bytes(&self) -> Contents<Bytes> {
        Contents::bytes(self.whole())
    }

    /// The object as a text, in UTF-8: `object.text().await?`. It is an error as of [`bytes`](Self::bytes), or if the
    /// bytes are no UTF-8.
    pub fn text(&self) -> Contents<String> {
        Contents::text(self.whole())
    }

    /// The object as a value, parsed from JSON: `object.json::<Config>().await?`. It is an error as of
    /// [`bytes`](Self::bytes), or if it is other JSON.
    #[cfg(feature = "json")]
    pub fn json<T: serde::de::DeserializeOwned + 'static>(&self) -> Contents<T> {
        Contents::json(self.whole())
    }
}
