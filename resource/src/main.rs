//! The `resource` program: the lessons, done with resources.

use std::process::ExitCode;

use clap::Parser;
use client::lesson::{FOLDER, Lesson, Manner, Play, Scene, Setting};
use client::results::{Copied, Deleted};
use resource::s3::{Bucket, Object, S3};
use resource::{Error, Result, tasks};
use session::lesson::{Failure, Options, SAFETY, Title};

/// The lessons, done with resources: objects that page, batch and remember by themselves
#[derive(Parser)]
#[command(name = "resource", version, disable_help_subcommand = true, after_help = SAFETY)]
#[command(subcommand_help_heading = "Lessons", subcommand_value_name = "LESSON")]
struct Program {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    lesson: Lesson,
}

#[tokio::main]
async fn main() -> ExitCode {
    let Program { options, lesson } = Program::parse();
    let title = Title {
        lesson: lesson.name(),
        way: "resource",
    };
    run(Play::new(title, options), lesson).await
}

async fn run(play: Play, lesson: Lesson) -> ExitCode {
    match lesson {
        Lesson::ListBuckets => {
            let work = |scene: Scene| async move { plain(tasks::list_buckets(&s3(&scene)).await) };
            play.run(Setting::Account, work).await
        }
        Lesson::ListObjects(of) => {
            let work =
                |scene: Scene| async move { plain(tasks::list_objects(&bucket(&scene)).await) };
            play.run(Setting::Bucket(of.bucket), work).await
        }
        Lesson::ListDates(of) => {
            let work =
                |scene: Scene| async move { plain(tasks::list_dates(&bucket(&scene)).await) };
            play.run(Setting::Bucket(of.bucket), work).await
        }
        Lesson::MakeFolder => {
            let work = |scene: Scene| async move {
                plain(tasks::make_folder(&bucket(&scene), FOLDER).await)
            };
            play.run(Setting::Own, work).await
        }
        Lesson::ReadObject(of) => {
            let work =
                |scene: Scene| async move { plain(tasks::read_object(&object(&scene)).await) };
            play.run(Setting::Object(of.bucket, of.key), work).await
        }
        Lesson::CopyObject(of) => {
            let work = |scene: Scene| async move { plain(copy_object(&scene).await) };
            play.run(Setting::OwnObject(of.key), work).await
        }
        Lesson::DeleteAll(deletion) => {
            let work = move |scene: Scene| async move {
                plain(delete_all(&bucket(&scene), deletion.how).await)
            };
            play.run(Setting::Own, work).await
        }
        Lesson::TwoRegions => {
            let work = |scene: Scene| async move {
                plain(tasks::two_regions(&scene.session, &scene.regions).await)
            };
            play.run(Setting::Regions, work).await
        }
        Lesson::Versions => {
            let work = |scene: Scene| async move { plain(tasks::versions(&bucket(&scene)).await) };
            play.run(Setting::Own, work).await
        }
        Lesson::Tags(of) => {
            let work = |scene: Scene| async move { plain(tasks::tags(&object(&scene)).await) };
            play.run(Setting::OwnObject(of.key), work).await
        }
        Lesson::Policy => {
            let work = |scene: Scene| async move { plain(tasks::policy(&bucket(&scene)).await) };
            play.run(Setting::Own, work).await
        }
        Lesson::Multipart => {
            let work = |scene: Scene| async move { plain(tasks::multipart(&bucket(&scene)).await) };
            play.run(Setting::Own, work).await
        }
    }
}

fn s3(scene: &Scene) -> S3 {
    scene.session.resource(S3::new)
}

fn bucket(scene: &Scene) -> Bucket {
    s3(scene).bucket(scene.bucket.as_str())
}

fn object(scene: &Scene) -> Object {
    bucket(scene).object(scene.key.as_str())
}

/// Copies by the action, and once more by the client within. Both do the same.
async fn copy_object(scene: &Scene) -> Result<Copied> {
    let (from, to) = (object(scene), bucket(scene).object(scene.copy()));
    tasks::copy_object(&from, &to).await?;
    tasks::copy_object_with_the_client_within(&from, &to).await
}

async fn delete_all(bucket: &Bucket, how: Manner) -> Result<Deleted> {
    match how {
        Manner::One => tasks::delete_one_by_one(bucket).await,
        Manner::Batch => tasks::delete_all(bucket).await,
        Manner::Quiet => tasks::delete_quietly(bucket).await,
    }
}

/// The client's own error, where it was one: the endpoint can be added to it.
fn plain<T>(result: Result<T>) -> Result<T, Failure> {
    result.map_err(|error| match error {
        Error::Client(error) => Failure::from(error),
        error => Failure::from(error),
    })
}
