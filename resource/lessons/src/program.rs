//! The `resource` program: its lessons, and what each is called with.

use std::fmt::Display;

use clap::{Args, Parser, Subcommand};
use client::presign::AnonymousClient;
use resource::s3::S3;
use resource::{Error, Result};
use serde::Serialize;
use session_lessons::harness::{
    self, Context, DeleteMethod, FOLDER, Failure, LessonResult, Needs, Options, SAFETY,
};

use crate::Kind;

/// The lessons, done with resources: objects that page and batch for you
#[derive(Parser)]
#[command(name = "resource", version, disable_help_subcommand = true, after_help = SAFETY)]
#[command(subcommand_help_heading = "Lessons", subcommand_value_name = "LESSON")]
pub struct Program {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    lesson: Lesson,
}

#[derive(Subcommand)]
enum Lesson {
    #[command(flatten)]
    Common(harness::Lesson),
    /// Show the identifiers, actions and sub-resources of a handle; sends nothing
    Inspect(Handle),
}

#[derive(Args)]
struct Handle {
    /// The kind of resource
    #[arg(long, value_enum, default_value_t)]
    kind: Kind,
}

impl harness::Program for Program {
    const WAY: &'static str = "resource";

    fn options(&self) -> &Options {
        &self.options
    }

    fn needs(&self) -> Needs {
        match &self.lesson {
            Lesson::Common(lesson) => lesson.needs(),
            Lesson::Inspect(_) => Needs::Account,
        }
    }

    async fn work(self, context: Context) -> Result<LessonResult, Failure> {
        match self.lesson {
            Lesson::Common(lesson) => common(lesson, context).await,
            Lesson::Inspect(Handle { kind }) => {
                let s3 = context.session.resource(S3::new);
                LessonResult::text(&crate::inspect(&s3, kind))
            }
        }
    }
}

async fn common(lesson: harness::Lesson, context: Context) -> Result<LessonResult, Failure> {
    use harness::Lesson;

    let s3 = &context.session.resource(S3::new);
    let bucket = &s3.bucket(context.bucket.as_str());
    let object = &bucket.object(context.key.as_str());
    let (file, progress) = (&context.file, context.meter.callback());
    match lesson {
        Lesson::ListBuckets => list(crate::list_buckets(s3).await),
        Lesson::ListObjects(_) => list(crate::list_objects(bucket).await),
        Lesson::ListDates(_) => list(crate::list_dates(bucket).await),
        Lesson::MakeFolder => list(crate::make_folder(bucket, FOLDER).await),
        Lesson::ReadObject(_) => list(crate::read_object(object).await),
        Lesson::CopyObject(_) => {
            let copy = bucket.object(context.copy());
            list(crate::copy_object(object, &copy).await)
        }
        Lesson::DeleteAll(deletion) => list(match deletion.how {
            DeleteMethod::One => crate::delete_one_by_one(bucket).await,
            DeleteMethod::Batch => crate::delete_all(bucket, false).await,
            DeleteMethod::Quiet => crate::delete_all(bucket, true).await,
        }),
        Lesson::UploadFile(_) => list(Box::pin(crate::upload_file(object, file, progress)).await),
        Lesson::DownloadFile(_) => {
            list(Box::pin(crate::download_file(object, file, progress)).await)
        }
        Lesson::Wait(limit) => list(Box::pin(crate::wait(s3, &context.bucket, limit.wait())).await),
        Lesson::Presign(links) => {
            let anonymous = AnonymousClient::new(&context.session)?;
            let visits = Box::pin(crate::presign(bucket, &anonymous)).await;
            list(visits.map(|visits| visits.with_urls(links.show_url)))
        }
        Lesson::TwoRegions => list(crate::two_regions(&context.session, &context.regions).await),
        Lesson::Versions => list(Box::pin(crate::versions(bucket)).await),
        Lesson::Tags(_) => list(Box::pin(crate::tags(object)).await),
        Lesson::Policy => list(Box::pin(crate::policy(bucket)).await),
        Lesson::Multipart => list(Box::pin(crate::multipart(bucket)).await),
    }
}

fn list(result: Result<impl Display + Serialize>) -> Result<LessonResult, Failure> {
    match result {
        Ok(result) => LessonResult::list(&result),
        // The client's own error, if it is one: the harness adds the endpoint to it.
        Err(Error::Client(error)) => Err(error.into()),
        Err(error) => Err(error.into()),
    }
}
