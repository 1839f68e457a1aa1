//! Explains a session: each setting, its value, and the source of the value.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), session::Error> {
//! use session::{Env, Fs, Session};
//!
//! let session = Session::builder()
//!     .env(Env::from_slice(&[
//!         ("AWS_REGION", "eu-west-1"),
//!         ("AWS_DEFAULT_REGION", "us-east-1"),
//!         ("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
//!         ("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
//!     ]))
//!     .fs(Fs::from_slice(&[]))
//!     .build()
//!     .await?;
//! let explanation = session.explain().await;
//!
//! let region = explanation.get("region").unwrap();
//! assert_eq!(region.value.as_deref(), Some("eu-west-1"));
//! assert_eq!(region.source.to_string(), "environment variable AWS_REGION");
//! assert_eq!(region.other_sources[1].reason, "`us-east-1` has lower precedence");
//! let secret = explanation.get("secret_access_key").unwrap();
//! assert_eq!(secret.value.as_deref(), Some("****EKEY"));
//! # Ok(())
//! # }
//! ```

mod advice;
mod ambient;
mod credentials;
mod endpoints;
mod files;
mod gather;
mod render;

use serde::{Serialize, Serializer};

use crate::Source;

/// Each setting of a session, from [`Session::explain`](crate::Session::explain).
///
/// Prints as a table. Secrets are shown as their last four characters.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Explanation {
    /// The settings, in reading order: profile, files, region, credentials, endpoints, the rest.
    pub settings: Vec<ExplainedSetting>,
    /// Advice about settings that are missing, incomplete or misspelt. Empty when nothing is wrong.
    pub advice: Vec<String>,
}

impl Explanation {
    /// The setting of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&ExplainedSetting> {
        self.settings.iter().find(|setting| setting.name == name)
    }
}

/// A setting, its value and the source of the value.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct ExplainedSetting {
    /// The setting's name.
    pub name: String,
    /// Its value, of a secret the last four characters; `None` if no source has one.
    pub value: Option<String>,
    /// The source of the value.
    #[serde(serialize_with = "as_text")]
    pub source: Source,
    /// The other sources, in order of precedence, and why the value is not from each.
    pub other_sources: Vec<OtherSource>,
}

/// Another source that the setting could have come from.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct OtherSource {
    /// The source.
    #[serde(serialize_with = "as_text")]
    pub source: Source,
    /// Why the value is not from this source.
    pub reason: String,
}

fn as_text<S: Serializer>(source: &Source, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(source)
}
