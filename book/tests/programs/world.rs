//! A sandbox, a session that leads there, a folder, and what both hold.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{fs, io};

use resource::s3::{Bucket, S3};
use sandbox::Sandbox;
use serde_json::{Value, json};
use session::{Env, Fs, Session};
use tempfile::TempDir;

pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// The keys of the second account of the sandbox, whose number is `PARTNER`.
const PARTNER_KEYS: (&str, &str) = ("AKIAPARTNER", "secret-partner");
pub(crate) const PARTNER: &str = "234567890123";

pub(crate) struct World {
    pub(crate) sandbox: Sandbox,
    pub(crate) session: Session,
    pub(crate) s3: S3,
    pub(crate) folder: TempDir,
}

impl World {
    pub(crate) async fn new() -> Result<Self> {
        let (id, secret) = PARTNER_KEYS;
        let sandbox = Sandbox::builder().account(id, secret).start().await?;
        let keys = (sandbox.access_key_id(), sandbox.secret_access_key());
        let session = session(&sandbox, keys).await?;
        Ok(Self {
            s3: S3::new(&session),
            session,
            sandbox,
            folder: tempfile::tempdir()?,
        })
    }

    /// S3 as the second account sees it.
    pub(crate) async fn partner(&self) -> Result<S3> {
        Ok(S3::new(&session(&self.sandbox, PARTNER_KEYS).await?))
    }

    /// A new bucket.
    pub(crate) async fn bucket(&self, name: &str) -> Result<Bucket> {
        Ok(self.s3.create_bucket(name).await?)
    }

    /// A file of the folder, which was last modified so many seconds after 2024 began.
    pub(crate) fn file(&self, name: &str, text: &str, seconds: u64) -> Result {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        fs::write(&path, text)?;
        let modified = std::time::Duration::from_secs(1_704_067_200 + seconds);
        let file = fs::File::options().write(true).open(path)?;
        Ok(file.set_modified(std::time::UNIX_EPOCH + modified)?)
    }

    /// All that the account's buckets and the folder hold.
    pub(crate) async fn contents(&self) -> Result<Value> {
        let (mut buckets, mut uploads) = (BTreeMap::new(), BTreeMap::new());
        let mut settings = BTreeMap::new();
        let mut listed = self.s3.buckets().stream();
        while let Some(bucket) = listed.try_next().await? {
            buckets.insert(bucket.name().to_owned(), versions(&bucket).await?);
            uploads.insert(bucket.name().to_owned(), begun(&bucket).await?);
            settings.insert(bucket.name().to_owned(), configuration(&bucket).await?);
        }
        let mut files = BTreeMap::new();
        read_folder(self.folder.path(), "", &mut files)?;
        Ok(json!({"buckets": buckets, "uploads": uploads, "settings": settings, "files": files}))
    }
}

async fn session(sandbox: &Sandbox, (id, secret): (&str, &str)) -> Result<Session> {
    let session = Session::builder()
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]))
        .endpoint_url(sandbox.endpoint_url())
        .credentials(id, secret)
        .region_name(sandbox.region());
    Ok(session.build().await?)
}

/// Each version of a bucket: key, content type and text. A delete marker has the key alone.
async fn versions(bucket: &Bucket) -> Result<Vec<Value>> {
    let mut all = Vec::new();
    let mut versions = bucket.object_versions().stream();
    while let Some(version) = versions.try_next().await? {
        if version.is_delete_marker() {
            all.push(json!([version.object_key()]));
            continue;
        }
        let response = version.get().await?;
        let kind = response.content_type.clone();
        let text = String::from_utf8(response.body.collect().await?.to_vec())?;
        all.push(json!([version.object_key(), kind, text]));
    }
    Ok(all)
}

/// The keys of the multipart uploads that are not completed.
async fn begun(bucket: &Bucket) -> Result<Vec<String>> {
    let mut keys = Vec::new();
    let mut uploads = bucket.multipart_uploads().stream();
    while let Some(upload) = uploads.try_next().await? {
        keys.push(upload.object_key().to_owned());
    }
    Ok(keys)
}

/// A bucket's policy, CORS rules and lifecycle rules; `None` for each that it does not have.
async fn configuration(bucket: &Bucket) -> Result<[Option<String>; 3]> {
    let policy = found(bucket.policy().load().await)?;
    let cors = found(bucket.cors().load().await)?;
    let lifecycle = found(bucket.lifecycle_configuration().load().await)?;
    Ok([
        policy.and_then(|policy| policy.policy().map(canonical)),
        cors.map(|cors| format!("{:?}", cors.cors_rules())),
        lifecycle.map(|lifecycle| format!("{:?}", lifecycle.rules())),
    ])
}

fn found<T>(loaded: resource::Result<T>) -> Result<Option<T>> {
    match loaded {
        Err(error) if error.is_not_found() => Ok(None),
        loaded => Ok(Some(loaded?)),
    }
}

/// A JSON text with its members in order and without blanks.
fn canonical(json: &str) -> String {
    serde_json::from_str::<Value>(json).map_or_else(|_| json.to_owned(), |json| json.to_string())
}

fn read_folder(folder: &Path, below: &str, files: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            read_folder(&path, &format!("{below}{name}/"), files)?;
        } else {
            files.insert(format!("{below}{name}"), fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
