//! The `client` program: the lessons, done with the raw SDK client.

use std::process::ExitCode;

use clap::Parser;
use client::Result;
use client::presign::AnonymousClient;
use client_lessons as tasks;
use client_lessons::results::{Deleted, VisitList};
use session_lessons::harness::{
    Answer, FOLDER, Lesson, Manner, Options, Play, SAFETY, Scene, Title,
};

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
    let setting = lesson.setting();
    match lesson {
        Lesson::ListBuckets => play.run(setting, list_buckets).await,
        Lesson::ListObjects(_) => play.run(setting, list_objects).await,
        Lesson::ListDates(_) => play.run(setting, list_dates).await,
        Lesson::MakeFolder => play.run(setting, make_folder).await,
        Lesson::ReadObject(_) => play.run(setting, read_object).await,
        Lesson::CopyObject(_) => play.run(setting, copy_object).await,
        Lesson::DeleteAll(deletion) => {
            let work = async move |scene: Scene| delete_all(&scene, deletion.how).await;
            play.run(setting, work).await
        }
        Lesson::UploadFile(_) => play.run(setting, upload_file).await,
        Lesson::DownloadFile(_) => play.run(setting, download_file).await,
        Lesson::Wait(patience) => {
            let work = async move |scene: Scene| {
                tasks::wait(&scene.s3(), &scene.bucket, patience.wait()).await
            };
            play.run(setting, work).await
        }
        Lesson::Presign(links) => {
            let work = async move |scene: Scene| presign(&scene, links.show_url).await;
            play.run(setting, work).await
        }
        Lesson::TwoRegions => play.run(setting, two_regions).await,
        Lesson::Versions => play.run(setting, versions).await,
        Lesson::Tags(_) => play.run(setting, tags).await,
        Lesson::Policy => play.run(setting, policy).await,
        Lesson::Multipart => play.run(setting, multipart).await,
    }
}

async fn list_buckets(scene: Scene) -> Result<impl Answer> {
    tasks::list_buckets(&scene.s3()).await
}

async fn list_objects(scene: Scene) -> Result<impl Answer> {
    tasks::list_objects(&scene.s3(), &scene.bucket).await
}

async fn list_dates(scene: Scene) -> Result<impl Answer> {
    tasks::list_dates(&scene.s3(), &scene.bucket).await
}

async fn make_folder(scene: Scene) -> Result<impl Answer> {
    tasks::make_folder(&scene.s3(), &scene.bucket, FOLDER).await
}

async fn read_object(scene: Scene) -> Result<impl Answer> {
    tasks::read_object(&scene.s3(), &scene.bucket, &scene.key).await
}

async fn copy_object(scene: Scene) -> Result<impl Answer> {
    let to = scene.copy();
    tasks::copy_object(&scene.s3(), &scene.bucket, &scene.key, &to).await
}

async fn upload_file(scene: Scene) -> Result<impl Answer> {
    let (s3, progress) = (scene.s3(), scene.meter.callback());
    tasks::upload_file(&s3, &scene.bucket, &scene.key, &scene.file, progress).await
}

async fn download_file(scene: Scene) -> Result<impl Answer> {
    let (s3, progress) = (scene.s3(), scene.meter.callback());
    tasks::download_file(&s3, &scene.bucket, &scene.key, &scene.file, progress).await
}

async fn presign(scene: &Scene, show_url: bool) -> Result<VisitList> {
    let anonymous = AnonymousClient::new(&scene.session)?;
    let mut list = tasks::presign(&scene.s3(), &scene.bucket, &anonymous).await?;
    if show_url {
        list.reveal();
    }
    Ok(list)
}

async fn two_regions(scene: Scene) -> Result<impl Answer> {
    tasks::two_regions(&scene.session, &scene.regions).await
}

async fn versions(scene: Scene) -> Result<impl Answer> {
    tasks::versions(&scene.s3(), &scene.bucket).await
}

async fn tags(scene: Scene) -> Result<impl Answer> {
    tasks::tags(&scene.s3(), &scene.bucket, &scene.key).await
}

async fn policy(scene: Scene) -> Result<impl Answer> {
    tasks::policy(&scene.s3(), &scene.bucket).await
}

async fn multipart(scene: Scene) -> Result<impl Answer> {
    tasks::multipart(&scene.s3(), &scene.bucket).await
}

async fn delete_all(scene: &Scene, how: Manner) -> Result<Deleted> {
    match how {
        Manner::One => tasks::delete_one_by_one(&scene.s3(), &scene.bucket).await,
        Manner::Batch => tasks::delete_all(&scene.s3(), &scene.bucket).await,
        Manner::Quiet => tasks::delete_quietly(&scene.s3(), &scene.bucket).await,
    }
}
