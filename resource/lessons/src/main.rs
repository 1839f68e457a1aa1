//! The `resource` program: the lessons, done with resources.

use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use client::presign::AnonymousClient;
use client_lessons::results::{Deleted, VisitList};
use resource::s3::{Bucket, Object, S3};
use resource::{Error, Result};
use resource_lessons::{self as tasks, Kind};
use session_lessons::harness::{
    Answer, FOLDER, Failure, Lesson, Manner, Options, Play, SAFETY, Scene, Setting, Title,
};

/// The lessons, done with resources: objects that page, batch and remember by themselves
#[derive(Parser)]
#[command(name = "resource", version, disable_help_subcommand = true, after_help = SAFETY)]
#[command(subcommand_help_heading = "Lessons", subcommand_value_name = "LESSON")]
struct Program {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    lesson: Which,
}

#[derive(Subcommand)]
enum Which {
    #[command(flatten)]
    OfBoth(Lesson),
    /// Show what a handle is and what can be done with it; sends nothing
    Inspect(Handle),
}

#[derive(Args)]
struct Handle {
    /// What it is a handle of
    #[arg(long, value_enum, default_value_t)]
    kind: Kind,
}

#[tokio::main]
async fn main() -> ExitCode {
    let Program { options, lesson } = Program::parse();
    let titled = |lesson| {
        let way = "resource";
        Play::new(Title { lesson, way }, options)
    };
    match lesson {
        Which::OfBoth(lesson) => run(titled(lesson.name()), lesson).await,
        Which::Inspect(Handle { kind }) => {
            let work =
                async move |scene: Scene| Ok::<_, Failure>(tasks::inspect(&s3(&scene), kind));
            titled("inspect").run(Setting::Account, work).await
        }
    }
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
                plain(tasks::wait(&s3(&scene), &scene.bucket, patience.wait()).await)
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

fn s3(scene: &Scene) -> S3 {
    scene.session.resource(S3::new)
}

fn bucket(scene: &Scene) -> Bucket {
    s3(scene).bucket(scene.bucket.as_str())
}

fn object(scene: &Scene) -> Object {
    bucket(scene).object(scene.key.as_str())
}

async fn list_buckets(scene: Scene) -> Result<impl Answer, Failure> {
    plain(tasks::list_buckets(&s3(&scene)).await)
}

async fn list_objects(scene: Scene) -> Result<impl Answer, Failure> {
    plain(tasks::list_objects(&bucket(&scene)).await)
}

async fn list_dates(scene: Scene) -> Result<impl Answer, Failure> {
    plain(tasks::list_dates(&bucket(&scene)).await)
}

async fn make_folder(scene: Scene) -> Result<impl Answer, Failure> {
    plain(tasks::make_folder(&bucket(&scene), FOLDER).await)
}

async fn read_object(scene: Scene) -> Result<impl Answer, Failure> {
    plain(tasks::read_object(&object(&scene)).await)
}

async fn copy_object(scene: Scene) -> Result<impl Answer, Failure> {
    let (from, to) = (object(&scene), bucket(&scene).object(scene.copy()));
    // By the action, and once more by the client within. Both do the same.
    plain(tasks::copy_object(&from, &to).await)?;
    plain(tasks::copy_object_with_the_client_within(&from, &to).await)
}

async fn upload_file(scene: Scene) -> Result<impl Answer, Failure> {
    let progress = scene.meter.callback();
    plain(tasks::upload_file(&object(&scene), &scene.file, progress).await)
}

async fn download_file(scene: Scene) -> Result<impl Answer, Failure> {
    let progress = scene.meter.callback();
    plain(tasks::download_file(&object(&scene), &scene.file, progress).await)
}

async fn presign(scene: &Scene, show_url: bool) -> Result<VisitList, Failure> {
    let anonymous = AnonymousClient::new(&scene.session)?;
    let mut list = plain(tasks::presign(&bucket(scene), &anonymous).await)?;
    if show_url {
        list.reveal();
    }
    Ok(list)
}

async fn two_regions(scene: Scene) -> Result<impl Answer, Failure> {
    plain(tasks::two_regions(&scene.session, &scene.regions).await)
}

async fn versions(scene: Scene) -> Result<impl Answer, Failure> {
    plain(tasks::versions(&bucket(&scene)).await)
}

async fn tags(scene: Scene) -> Result<impl Answer, Failure> {
    plain(tasks::tags(&object(&scene)).await)
}

async fn policy(scene: Scene) -> Result<impl Answer, Failure> {
    plain(tasks::policy(&bucket(&scene)).await)
}

async fn multipart(scene: Scene) -> Result<impl Answer, Failure> {
    plain(tasks::multipart(&bucket(&scene)).await)
}

async fn delete_all(scene: &Scene, how: Manner) -> Result<Deleted, Failure> {
    let bucket = bucket(scene);
    plain(match how {
        Manner::One => tasks::delete_one_by_one(&bucket).await,
        Manner::Batch => tasks::delete_all(&bucket).await,
        Manner::Quiet => tasks::delete_quietly(&bucket).await,
    })
}

/// The client's own error, where it was one: the endpoint can be added to it.
fn plain<T>(result: Result<T>) -> Result<T, Failure> {
    result.map_err(|error| match error {
        Error::Client(error) => Failure::from(error),
        error => Failure::from(error),
    })
}
