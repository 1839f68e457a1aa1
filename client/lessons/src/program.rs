//! The `client` program: its lessons, and what each is called with.

use std::fmt::Display;

use clap::Parser;
use client::Result;
use client::presign::AnonymousClient;
use serde::Serialize;
use session_lessons::harness::{
    self, Context, DeleteMethod, FOLDER, Failure, Lesson, LessonResult, Needs, Options, SAFETY,
};

/// The lessons, done with the SDK client: every request spelled out
#[derive(Parser)]
#[command(name = "client", version, disable_help_subcommand = true, after_help = SAFETY)]
#[command(subcommand_help_heading = "Lessons", subcommand_value_name = "LESSON")]
pub struct Program {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    lesson: Lesson,
}

impl harness::Program for Program {
    const WAY: &'static str = "client";

    fn options(&self) -> &Options {
        &self.options
    }

    fn needs(&self) -> Needs {
        self.lesson.needs()
    }

    async fn work(self, context: Context) -> Result<LessonResult, Failure> {
        let (s3, bucket, key) = (&context.s3(), &*context.bucket, &*context.key);
        let (file, progress) = (&context.file, context.meter.callback());
        match self.lesson {
            Lesson::ListBuckets => list(crate::list_buckets(s3).await),
            Lesson::ListObjects(_) => list(crate::list_objects(s3, bucket).await),
            Lesson::ListDates(_) => list(crate::list_dates(s3, bucket).await),
            Lesson::MakeFolder => list(crate::make_folder(s3, bucket, FOLDER).await),
            Lesson::ReadObject(_) => list(crate::read_object(s3, bucket, key).await),
            Lesson::CopyObject(_) => {
                list(crate::copy_object(s3, bucket, key, &context.copy()).await)
            }
            Lesson::DeleteAll(deletion) => list(match deletion.how {
                DeleteMethod::One => crate::delete_one_by_one(s3, bucket).await,
                DeleteMethod::Batch => crate::delete_all(s3, bucket, false).await,
                DeleteMethod::Quiet => crate::delete_all(s3, bucket, true).await,
            }),
            Lesson::UploadFile(_) => {
                list(Box::pin(crate::upload_file(s3, bucket, key, file, progress)).await)
            }
            Lesson::DownloadFile(_) => {
                list(Box::pin(crate::download_file(s3, bucket, key, file, progress)).await)
            }
            Lesson::Wait(limit) => list(Box::pin(crate::wait(s3, bucket, limit.wait())).await),
            Lesson::Presign(links) => {
                let anonymous = AnonymousClient::new(&context.session)?;
                let visits = Box::pin(crate::presign(s3, bucket, &anonymous)).await;
                list(visits.map(|visits| visits.with_urls(links.show_url)))
            }
            Lesson::TwoRegions => {
                list(crate::two_regions(&context.session, &context.regions).await)
            }
            Lesson::Versions => list(Box::pin(crate::versions(s3, bucket)).await),
            Lesson::Tags(_) => list(Box::pin(crate::tags(s3, bucket, key)).await),
            Lesson::Policy => list(crate::policy(s3, bucket).await),
            Lesson::Multipart => list(Box::pin(crate::multipart(s3, bucket)).await),
        }
    }
}

fn list(result: Result<impl Display + Serialize>) -> Result<LessonResult, Failure> {
    LessonResult::list(&result?)
}
