/**
 * Packages of the JDK outside `java.`, `jdk.` and `sun.`: all that its modules export, in release 17 or 25. Recorded with
 * `java --list-modules` and `java --describe-module` of OpenJDK 17.0.15 and 25.0.3.
 */
export const exportedPackages: ReadonlySet<string> = new Set(
  `
  javax.accessibility javax.annotation.processing javax.crypto javax.crypto.interfaces javax.crypto.spec javax.imageio
  javax.imageio.event javax.imageio.metadata javax.imageio.plugins.bmp javax.imageio.plugins.jpeg javax.imageio.plugins.tiff
  javax.imageio.spi javax.imageio.stream javax.lang.model javax.lang.model.element javax.lang.model.type
  javax.lang.model.util javax.management javax.management.loading javax.management.modelmbean javax.management.monitor
  javax.management.openmbean javax.management.relation javax.management.remote javax.management.remote.rmi
  javax.management.timer javax.naming javax.naming.directory javax.naming.event javax.naming.ldap javax.naming.ldap.spi
  javax.naming.spi javax.net javax.net.ssl javax.print javax.print.attribute javax.print.attribute.standard
  javax.print.event javax.rmi.ssl javax.script javax.security.auth javax.security.auth.callback javax.security.auth.kerberos
  javax.security.auth.login javax.security.auth.spi javax.security.auth.x500 javax.security.cert javax.security.sasl
  javax.smartcardio javax.sound javax.sound.midi javax.sound.midi.spi javax.sound.sampled javax.sound.sampled.spi javax.sql
  javax.sql.rowset javax.sql.rowset.serial javax.sql.rowset.spi javax.swing javax.swing.border javax.swing.colorchooser
  javax.swing.event javax.swing.filechooser javax.swing.plaf javax.swing.plaf.basic javax.swing.plaf.metal
  javax.swing.plaf.multi javax.swing.plaf.nimbus javax.swing.plaf.synth javax.swing.table javax.swing.text
  javax.swing.text.html javax.swing.text.html.parser javax.swing.text.rtf javax.swing.tree javax.swing.undo javax.tools
  javax.transaction.xa javax.xml javax.xml.catalog javax.xml.crypto javax.xml.crypto.dom javax.xml.crypto.dsig
  javax.xml.crypto.dsig.dom javax.xml.crypto.dsig.keyinfo javax.xml.crypto.dsig.spec javax.xml.datatype javax.xml.namespace
  javax.xml.parsers javax.xml.stream javax.xml.stream.events javax.xml.stream.util javax.xml.transform
  javax.xml.transform.dom javax.xml.transform.sax javax.xml.transform.stax javax.xml.transform.stream javax.xml.validation
  javax.xml.xpath
  com.sun.jarsigner com.sun.java.accessibility.util com.sun.jdi com.sun.jdi.connect com.sun.jdi.connect.spi
  com.sun.jdi.event com.sun.jdi.request com.sun.management com.sun.net.httpserver com.sun.net.httpserver.spi
  com.sun.nio.file com.sun.nio.sctp com.sun.security.auth com.sun.security.auth.callback com.sun.security.auth.login
  com.sun.security.auth.module com.sun.security.jgss com.sun.source.doctree com.sun.source.tree com.sun.source.util
  com.sun.tools.attach com.sun.tools.attach.spi com.sun.tools.javac com.sun.tools.jconsole netscape.javascript org.ietf.jgss
  org.w3c.dom org.w3c.dom.bootstrap org.w3c.dom.css org.w3c.dom.events org.w3c.dom.html org.w3c.dom.ls org.w3c.dom.ranges
  org.w3c.dom.stylesheets org.w3c.dom.traversal org.w3c.dom.views org.w3c.dom.xpath org.xml.sax org.xml.sax.ext
  org.xml.sax.helpers
  `.match(/\S+/gu),
);

/** Beginnings of packages that the JDK keeps to itself, as `jimage list` shows them; code that names them still means the JDK. */
export const internalPrefixes: readonly string[] =
  `
  com.sun.accessibility com.sun.beans com.sun.crypto com.sun.imageio com.sun.java.accessibility com.sun.java.swing
  com.sun.java_cup com.sun.jmx com.sun.jndi com.sun.management com.sun.media com.sun.naming com.sun.org.apache
  com.sun.org.slf4j com.sun.rowset com.sun.security.ntlm com.sun.security.sasl com.sun.swing com.sun.tools.classfile
  com.sun.tools.doclint com.sun.tools.example com.sun.tools.javac com.sun.tools.javap com.sun.tools.jdeprscan
  com.sun.tools.jdeps com.sun.tools.jdi com.sun.tools.jnativescan com.sun.tools.script com.sun.tools.sjavac
  com.sun.xml.internal org.jcp.xml
`.match(/\S+/gu) ?? [];
