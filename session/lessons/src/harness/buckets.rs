//! The buckets that are made for a lesson.

use std::hash::{BuildHasher, RandomState};

use client::Result;
use client::error::{Context, ErrorKind};
use session::Session;

use super::{Environment, Failure, Fault, Needs, clear, fill};

/// The bucket of the demo data in a sandbox.
pub(super) const DEMO: &str = "demo";
/// How many objects each of two regions has.
const FEW: u64 = 3;

/// The buckets that were made for a lesson, or that it makes itself, to be removed after it.
#[derive(Debug, Default)]
pub(super) struct Buckets {
    own: Vec<(Session, String)>,
}

impl Buckets {
    /// The bucket that was asked for, the demo data, or one that is made and filled.
    pub(super) async fn one(
        &mut self,
        environment: &Environment,
        needs: &Needs,
        keys: u32,
    ) -> Result<String, Failure> {
        if let Some(bucket) = needs.bucket() {
            return Ok(bucket.to_owned());
        }
        if environment.sandbox().is_some() {
            return Ok(DEMO.to_owned());
        }
        Ok(self
            .make(environment.session(), unique_name(), keys.into())
            .await?)
    }

    /// Two regions, and a bucket in each.
    pub(super) async fn regions(
        &mut self,
        environment: &Environment,
    ) -> Result<Vec<(String, String)>, Failure> {
        let here = environment.session().region_name().unwrap_or("us-east-1");
        let there = if here == "us-west-2" {
            "us-east-1"
        } else {
            "us-west-2"
        };
        let mut places = Vec::new();
        for region in [here, there] {
            let name = match environment.sandbox() {
                Some(_) => format!("{DEMO}-{region}"),
                None => unique_name(),
            };
            let session = environment.session().with_region(region)?;
            places.push((region.to_owned(), self.make(&session, name, FEW).await?));
        }
        Ok(places)
    }

    /// The name of a bucket that the lesson is to make. If the lesson leaves it, it is removed all the same.
    pub(super) fn unmade(&mut self, environment: &Environment) -> String {
        let name = match environment.sandbox() {
            Some(sandbox) => {
                // At AWS it is chance, and most often it is seen at once. A lesson must show it every time.
                sandbox.fault(Fault::on("HeadBucket").nth(1).status(404, "NotFound"));
                format!("{DEMO}-new")
            }
            None => format!("{}-new", unique_name()),
        };
        self.own.push((environment.session().clone(), name.clone()));
        name
    }

    /// Makes a bucket and fills it.
    async fn make(&mut self, session: &Session, name: String, keys: u64) -> Result<String> {
        // Noted before it is made: a lesson that is interrupted in between must remove it all the same.
        self.own.push((session.clone(), name.clone()));
        if let Err(error) = create(session, &name).await {
            // It existed before, so the lesson must not remove it.
            if error.kind() == Some(ErrorKind::Conflict) {
                self.own.pop();
            }
            return Err(error);
        }
        fill::with_demo_data(&client::s3(session), &name, keys).await?;
        Ok(name)
    }

    /// Removes the buckets that were made, and all that is in them.
    pub(super) async fn remove(&mut self) -> Result<()> {
        while let Some((session, bucket)) = self.own.last() {
            clear::bucket(&client::s3(session), bucket).await?;
            self.own.pop();
        }
        Ok(())
    }

    /// The buckets that are still there.
    pub(super) fn left(&self) -> Vec<String> {
        self.own.iter().map(|(_, bucket)| bucket.clone()).collect()
    }
}

async fn create(session: &Session, bucket: &str) -> Result<()> {
    let location = session
        .region_name()
        .and_then(client::create_bucket_configuration);
    let request = client::s3(session).create_bucket().bucket(bucket);
    let request = request.set_create_bucket_configuration(location);
    request.send().await.on_bucket(bucket)?;
    Ok(())
}

/// A unique name: bucket names are shared by all of AWS.
pub(super) fn unique_name() -> String {
    format!(
        "lesson-{:016x}",
        RandomState::new().hash_one(std::process::id())
    )
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::unique_name;

    #[test]
    fn no_two_lessons_share_a_bucket() {
        let names: HashSet<String> = (0..100).map(|_| unique_name()).collect();
        assert_eq!(names.len(), 100);
        assert!(names.iter().all(|name| name.len() == 23));
    }
}
