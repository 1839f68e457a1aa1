//! All of an object at once, for each handle that has a `whole()` download.

/// The methods `bytes`, `text` and `json`.
macro_rules! contents {
    ($handle:ty) => {
        /// All of it at once, in memory.
        impl $handle {
            /// All bytes of the object: `object.bytes().await?`. Fails if there is no such object, or if it changes or is
            /// damaged on the way.
            pub fn bytes(&self) -> Contents<Bytes> {
                Contents::bytes(self.whole())
            }

            /// The object as a text, in UTF-8: `object.text().await?`. Fails as [`bytes`](Self::bytes) does, or if the
            /// bytes are not UTF-8.
            pub fn text(&self) -> Contents<String> {
                Contents::text(self.whole())
            }

            /// The object as a value, parsed from JSON: `object.json::<Config>().await?` (feature `json`). Fails as
            /// [`bytes`](Self::bytes) does, or if it is not the JSON expected.
            #[cfg(feature = "json")]
            pub fn json<T: serde::de::DeserializeOwned + 'static>(&self) -> Contents<T> {
                Contents::json(self.whole())
            }
        }
    };
}

pub(super) use contents;
