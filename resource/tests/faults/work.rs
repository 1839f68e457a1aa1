//! The kinds of work: what is done, and whether what came of it is right.

use futures::future::BoxFuture;
use resource::{Error, Result};

use crate::files::{same, whole_files};
use crate::place::{Place, SMALL, content, in_one};

/// The key that is written or read, unless the work is on the demo objects.
pub(crate) const KEY: &str = "work/key";
/// The object that is copied.
pub(crate) const SOURCE: &str = "work/source";
/// The outcome: right, or the mistake.
pub(crate) type Verdict = std::result::Result<(), String>;
pub(crate) type Done<'a> = BoxFuture<'a, Result<Verdict>>;

/// A row of the table: a kind of work, and the operation that goes wrong.
#[derive(Clone, Copy)]
pub(crate) struct Work {
    pub(crate) name: &'static str,
    pub(crate) operation: &'static str,
    /// Whether an object is there first.
    pub(crate) source: Option<(&'static str, usize)>,
    pub(crate) run: for<'a> fn(&'a Place) -> Done<'a>,
    /// The content under the key, if all went well.
    pub(crate) stores: Option<usize>,
}

impl Work {
    /// Makes what the work needs.
    pub(crate) async fn prepare(&self, place: &Place) {
        if let Some((key, length)) = self.source {
            let upload = place.witness().upload(key).config(in_one());
            upload.from_bytes(content(length)).await.unwrap();
        }
        let from = place.directory().join("from");
        std::fs::create_dir(&from).unwrap();
        for name in ["a", "b", "c"] {
            std::fs::write(from.join(name), content(SMALL)).unwrap();
        }
        std::fs::create_dir(place.directory().join("to")).unwrap();
    }

    pub(crate) async fn run(&self, place: &Place) -> Result<Verdict> {
        (self.run)(place).await
    }

    /// The conditions that hold however the work ended.
    pub(crate) async fn aftermath(&self, place: &Place, ended: &Result<Verdict>) -> Verdict {
        whole_files(&place.directory().join("to"), place)?;
        let keys = place.keys().await;
        let lost = place.demo_keys("").into_iter().find(|key| {
            let may_go = self.name == "delete" && key.starts_with("logs/");
            !may_go && !keys.contains(key)
        });
        if let Some(lost) = lost {
            return Err(format!("{lost} is gone"));
        }
        if let Some(length) = self.stores {
            self.check_stored(place, length, ended, keys.iter().any(|key| key == KEY))
                .await?;
        }
        let orphans = place.orphans().await;
        // A lost response to CreateMultipartUpload leaves an upload that nobody knows the id of.
        let again = place.sent("CreateMultipartUpload").saturating_sub(1);
        if orphans > again && self.operation != "CreateMultipartUpload" {
            return Err(format!("{orphans} orphaned uploads"));
        }
        Ok(())
    }

    /// The object is whole or not there, and the result says which.
    async fn check_stored(
        &self,
        place: &Place,
        length: usize,
        ended: &Result<Verdict>,
        there: bool,
    ) -> Verdict {
        let said = match ended {
            Ok(_) => true,
            Err(error) if unknown_outcome(error) => there,
            Err(_) => false,
        };
        if said != there {
            return Err(format!("stored: {there}, the result says: {said}"));
        }
        if there {
            let bytes = place.witness().object(KEY).bytes().await;
            let bytes = bytes.map_err(|error| error.to_string())?;
            same(&bytes, &content(length))?;
        }
        Ok(())
    }
}

fn unknown_outcome(error: &Error) -> bool {
    let error = error.client();
    error.is_some_and(client::Error::is_unknown_outcome)
}
