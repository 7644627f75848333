/** Members of libraries by which a program asks another one, under the full name of the type that has them; `*` stands for all. */
const web = ["get", "post", "put", "patch", "delete", "head", "options", "request", "exchange", "execute"];
const goWeb = ["Get", "Post", "PostForm", "Put", "Patch", "Delete", "Head", "Do", "Send", "Execute"];
const springTemplate = [
  ...web,
  ...["getForObject", "getForEntity", "postForObject", "postForEntity", "postForLocation", "patchForObject"],
  ...["headForHeaders", "optionsForAllow"],
];

const table: Readonly<Record<string, readonly string[]>> = {
  "net/http.Client": goWeb,
  "net/http.DefaultClient": goWeb,
  "github.com/go-resty/resty.Client": ["*"],
  "github.com/valyala/fasthttp.Client": ["Do", "DoTimeout", "DoDeadline", "Get", "GetTimeout", "Post"],
  "github.com/aws/aws-sdk-go-v2/service/s3.Client": ["PutObject", "GetObject", "DeleteObject", "CopyObject"],
  "github.com/minio/minio-go.Client": ["PutObject", "FPutObject", "RemoveObject", "GetObject"],

  "npm:axios#AxiosInstance": web,
  "npm:axios#Axios": web,
  "npm:@nestjs/axios#HttpService": web,
  "npm:got#Got": web,
  "npm:nodemailer#Transporter": ["sendMail"],
  "npm:stripe#Stripe": ["*"],
  "npm:stripe#default": ["*"],
  "npm:@aws-sdk/client-s3#S3Client": ["send"],
  "npm:@aws-sdk/client-s3#S3": ["*"],
  "npm:@aws-sdk/client-ses#SESClient": ["send"],

  "org.springframework.web.client.RestTemplate": springTemplate,
  "org.springframework.web.client.RestOperations": springTemplate,
  "org.springframework.web.client.RestClient": [...web, "method"],
  "org.springframework.web.reactive.function.client.WebClient": [...web, "method"],
  "java.net.http.HttpClient": ["send", "sendAsync"],
  "okhttp3.OkHttpClient": ["newCall"],
  "org.apache.http.client.HttpClient": ["execute"],
  "org.apache.http.impl.client.CloseableHttpClient": ["execute"],
  "org.apache.hc.client5.http.classic.HttpClient": ["execute"],
  "org.apache.hc.client5.http.impl.classic.CloseableHttpClient": ["execute"],
  "org.springframework.mail.javamail.JavaMailSender": ["send"],
  "org.springframework.mail.MailSender": ["send"],
  "software.amazon.awssdk.services.s3.S3Client": ["putObject", "getObject", "deleteObject", "copyObject"],
};

/**
 * Types whose methods ask another program. Sources: Go 1.25, resty 2, fasthttp 1, AWS SDK for Go 2 and JavaScript 3, minio 7;
 * axios 1, `@nestjs/axios` 4, got 14, nodemailer 7, stripe 18; Spring Framework 6.2, JDK 25, OkHttp 5, Apache HttpClient 4 and 5.
 */
export const clients: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(table));

/** Functions that do so, by full name; `fetch` is the one of the platform. */
export const asking: ReadonlySet<string> = new Set([
  ...["Get", "Head", "Post", "PostForm"].map((name) => `net/http.${name}`),
  "net/smtp.SendMail",
  "fetch",
  ...["default", "request", ...web].map((name) => `npm:axios#${name}`),
  ...["default", ...web].map((name) => `npm:got#${name}`),
  ...["npm:node-fetch#default", "npm:undici#fetch", "npm:undici#request", "npm:ky#default", "npm:cross-fetch#default"],
  "npm:@sendgrid/mail#send",
]);

/** Functions that only wait, by full name. */
export const sleeping: ReadonlySet<string> = new Set([
  ...["time.Sleep", "java.lang.Thread.sleep", "node:timers/promises#setTimeout"],
  ...["SECONDS", "MILLISECONDS", "MINUTES"].map((unit) => `java.util.concurrent.TimeUnit.${unit}.sleep`),
]);

/** Clients that protoc-gen-go-grpc and grpc-java generate: `orderpb.OrderServiceClient`, `OrderServiceGrpc.OrderServiceBlockingStub`. */
export const generatedClient = /(?:pb|proto|grpc)(?:\/v\d+)?\.\w+Client$|Grpc\.\w+(?:Blocking|Future)(?:V2)?Stub$/u;

/** Annotations of interfaces whose methods ask another program. */
export const clientMarks: ReadonlySet<string> = new Set([
  "org.springframework.cloud.openfeign.FeignClient",
  "org.springframework.web.service.annotation.HttpExchange",
]);

/** Modules that such clients come from, as patterns; what is in the language itself is not among them. */
export const clientModules: readonly string[] = [
  ...["go:github.com/go-resty/resty", "go:github.com/valyala/fasthttp", "go:github.com/minio/minio-go"],
  ...["npm:axios", "npm:@nestjs/axios", "npm:got", "npm:node-fetch", "npm:undici", "npm:ky", "npm:nodemailer"],
  ...["npm:stripe", "npm:@aws-sdk/client-s3"],
  ...["java:org.springframework.web.client", "java:org.springframework.web.reactive.function.client"],
  ...[
    "java:java.net.http",
    "java:okhttp3",
    "java:org.apache.http",
    "java:org.apache.hc",
    "java:org.springframework.mail",
  ],
  ...["java:org.springframework.cloud.openfeign", "java:org.springframework.web.service.annotation"],
  ...["java:io.grpc"],
];
