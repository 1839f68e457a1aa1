//! The `client` program: the lessons, done with the raw SDK client.

use std::process::ExitCode;

use clap::Parser;
use client::lesson::{FOLDER, Lesson, Manner, Play, Scene, Setting};
use client::results::Deleted;
use client::{Result, tasks};
use session::lesson::{Options, SAFETY, Title};

/// The lessons, done with the raw SDK client: every request spelled out
#[derive(Parser)]
#[command(name = "client", version, disable_help_subcommand = true, after_help = SAFETY)]
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
        way: "client",
    };
    run(Play::new(title, options), lesson).await
}

async fn run(play: Play, lesson: Lesson) -> ExitCode {
    match lesson {
        Lesson::ListBuckets => {
            let work = |scene: Scene| async move { tasks::list_buckets(&scene.s3()).await };
            play.run(Setting::Account, work).await
        }
        Lesson::ListObjects(of) => {
            let work =
                |scene: Scene| async move { tasks::list_objects(&scene.s3(), &scene.bucket).await };
            play.run(Setting::Bucket(of.bucket), work).await
        }
        Lesson::ListDates(of) => {
            let work =
                |scene: Scene| async move { tasks::list_dates(&scene.s3(), &scene.bucket).await };
            play.run(Setting::Bucket(of.bucket), work).await
        }
        Lesson::MakeFolder => {
            let work = |scene: Scene| async move {
                tasks::make_folder(&scene.s3(), &scene.bucket, FOLDER).await
            };
            play.run(Setting::Own, work).await
        }
        Lesson::ReadObject(of) => {
            let work = |scene: Scene| async move {
                tasks::read_object(&scene.s3(), &scene.bucket, &scene.key).await
            };
            play.run(Setting::Object(of.bucket, of.key), work).await
        }
        Lesson::CopyObject(of) => {
            let work = |scene: Scene| async move {
                let to = scene.copy();
                tasks::copy_object(&scene.s3(), &scene.bucket, &scene.key, &to).await
            };
            play.run(Setting::OwnObject(of.key), work).await
        }
        Lesson::DeleteAll(deletion) => {
            let work = move |scene: Scene| async move { delete_all(&scene, deletion.how).await };
            play.run(Setting::Own, work).await
        }
        Lesson::TwoRegions => {
            let work = |scene: Scene| async move {
                tasks::two_regions(&scene.session, &scene.regions).await
            };
            play.run(Setting::Regions, work).await
        }
        Lesson::Versions => {
            let work =
                |scene: Scene| async move { tasks::versions(&scene.s3(), &scene.bucket).await };
            play.run(Setting::Own, work).await
        }
        Lesson::Tags(of) => {
            let work = |scene: Scene| async move {
                tasks::tags(&scene.s3(), &scene.bucket, &scene.key).await
            };
            play.run(Setting::OwnObject(of.key), work).await
        }
        Lesson::Policy => {
            let work =
                |scene: Scene| async move { tasks::policy(&scene.s3(), &scene.bucket).await };
            play.run(Setting::Own, work).await
        }
        Lesson::Multipart => {
            let work =
                |scene: Scene| async move { tasks::multipart(&scene.s3(), &scene.bucket).await };
            play.run(Setting::Own, work).await
        }
    }
}

async fn delete_all(scene: &Scene, how: Manner) -> Result<Deleted> {
    match how {
        Manner::One => tasks::delete_one_by_one(&scene.s3(), &scene.bucket).await,
        Manner::Batch => tasks::delete_all(&scene.s3(), &scene.bucket).await,
        Manner::Quiet => tasks::delete_quietly(&scene.s3(), &scene.bucket).await,
    }
}
