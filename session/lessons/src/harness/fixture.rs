//! The buckets and files of a lesson.

use std::path::PathBuf;

use client::Result;
use client::error::Context as _;

use super::buckets::{Buckets, DEMO};
use super::files::Files;
use super::leftovers::Leftovers;
use super::{Context, Environment, Failure, Fault, Needs, Seed};

/// The bytes of an object after which a sandbox breaks the first connection.
const BROKEN_AFTER: u64 = 100;

/// What was made for a lesson. [`Fixture::remove`] removes the buckets; dropping it, the files.
#[derive(Debug, Default)]
pub(super) struct Fixture {
    buckets: Buckets,
    files: Files,
    leftovers: Leftovers,
}

impl Fixture {
    /// Makes the data that the lesson needs.
    pub(super) async fn prepare(
        &mut self,
        environment: &Environment,
        needs: &Needs,
        keys: u32,
    ) -> Result<Context, Failure> {
        let session = environment.session().clone();
        // The client would call missing credentials a failed connection. The session says which sources it asked.
        if *needs != Needs::Session {
            session.credentials().await?;
        }
        let mut context = Context {
            session,
            bucket: String::new(),
            key: String::new(),
            regions: Vec::new(),
            file: PathBuf::new(),
            meter: environment.meter().clone(),
            sandboxed: environment.sandbox().is_some(),
            leftovers: self.leftovers.clone(),
        };
        if let Some(sandbox) = environment.sandbox() {
            sandbox.seed(&Seed::new(DEMO, keys.into())?);
        }
        match needs {
            Needs::Session | Needs::Account => {}
            Needs::Regions => context.regions = self.buckets.regions(environment).await?,
            Needs::Unmade => context.bucket = self.buckets.unmade(environment),
            _ => context.bucket = self.buckets.one(environment, needs, keys).await?,
        }
        if let Needs::Object(_, key) | Needs::OwnObject(key) = needs {
            context.key = match key {
                Some(key) => key.clone(),
                None => first_key(&context).await?,
            };
        }
        if let (Needs::Object(..), Some(sandbox)) = (needs, environment.sandbox()) {
            // At AWS it is chance, and rare. A lesson must show it every time.
            sandbox.fault(Fault::on("GetObject").nth(1).truncate(BROKEN_AFTER));
        }
        match needs {
            Needs::Upload(upload) => self.files.for_upload(&mut context, upload).await?,
            Needs::Download(download) => {
                context.key = match (&download.key, &download.bucket) {
                    (Some(key), _) => key.clone(),
                    (None, Some(_)) => first_key(&context).await?,
                    (None, None) => String::new(),
                };
                self.files.for_download(&mut context, download).await?;
            }
            _ => {}
        }
        Ok(context)
    }

    /// Notes that the lesson has succeeded, so that it has deleted what it made itself.
    pub(super) fn succeeded(&self) {
        self.leftovers.forget();
    }

    /// Removes the buckets that were made, and all that is in them; then what the lesson made itself, if it failed.
    pub(super) async fn remove(&mut self) -> Result<()> {
        let buckets = self.buckets.remove().await;
        let leftovers = self.leftovers.remove().await;
        buckets.and(leftovers)
    }

    /// What is still there.
    pub(super) fn left(&self) -> Vec<String> {
        let mut left = self.buckets.left();
        left.extend(self.leftovers.left());
        left
    }
}

async fn first_key(context: &Context) -> Result<String, Failure> {
    let request = context
        .s3()
        .list_objects_v2()
        .bucket(&context.bucket)
        .max_keys(1);
    let page = request.send().await.on_bucket(&context.bucket)?;
    let key = page.contents().first().and_then(|object| object.key());
    key.map(str::to_owned).ok_or_else(|| {
        Failure::Misuse(format!(
            "s3://{} holds no object to work on",
            context.bucket
        ))
    })
}
