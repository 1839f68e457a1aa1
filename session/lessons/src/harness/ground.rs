//! The buckets that a lesson plays in, and its files.

use std::path::PathBuf;

use client::Result;
use client::error::Context;

use super::buckets::{Buckets, DEMO};
use super::files::Files;
use super::{Failure, Scene, Seed, Setting, Stage};

/// What was made for a lesson, to be removed after it: buckets by [`Ground::remove`], files when this is dropped.
#[derive(Debug, Default)]
pub(super) struct Ground {
    buckets: Buckets,
    files: Files,
}

impl Ground {
    /// Sees to it that the lesson finds what it needs.
    pub(super) async fn prepare(
        &mut self,
        stage: &Stage,
        setting: &Setting,
        keys: u32,
    ) -> Result<Scene, Failure> {
        let session = stage.session().clone();
        // The client would call missing credentials a failed connection. The session says which sources it asked.
        session.credentials().await?;
        let mut scene = Scene {
            session,
            bucket: String::new(),
            key: String::new(),
            regions: Vec::new(),
            file: PathBuf::new(),
            meter: stage.meter().clone(),
        };
        if let Some(sandbox) = stage.sandbox() {
            sandbox.seed(&Seed::new(DEMO, keys.into())?);
        }
        match setting {
            Setting::Account => {}
            Setting::Regions => scene.regions = self.buckets.regions(stage).await?,
            Setting::Unmade => scene.bucket = self.buckets.unmade(stage),
            _ => scene.bucket = self.buckets.one(stage, setting, keys).await?,
        }
        if let Setting::Object(_, key) | Setting::OwnObject(key) = setting {
            scene.key = match key {
                Some(key) => key.clone(),
                None => first_key(&scene).await?,
            };
        }
        match setting {
            Setting::Upload(upload) => self.files.for_upload(&mut scene, upload).await?,
            Setting::Download(download) => {
                scene.key = match (&download.key, &download.bucket) {
                    (Some(key), _) => key.clone(),
                    (None, Some(_)) => first_key(&scene).await?,
                    (None, None) => String::new(),
                };
                self.files.for_download(&mut scene, download).await?;
            }
            _ => {}
        }
        Ok(scene)
    }

    /// Removes the buckets that were made, and all that is in them.
    pub(super) async fn remove(&mut self) -> Result<()> {
        self.buckets.remove().await
    }

    /// The buckets that are still there.
    pub(super) fn left(&self) -> Vec<&str> {
        self.buckets.left()
    }
}

async fn first_key(scene: &Scene) -> Result<String, Failure> {
    let request = scene
        .s3()
        .list_objects_v2()
        .bucket(&scene.bucket)
        .max_keys(1);
    let page = request.send().await.on_bucket(&scene.bucket)?;
    let key = page.contents().first().and_then(|object| object.key());
    key.map(str::to_owned)
        .ok_or_else(|| Failure::Misuse(format!("s3://{} holds no object to work on", scene.bucket)))
}
