package org.uyum;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/**
 * A directory of a municipality: a real LDAP server on this machine, with a few people and groups. It speaks plainly and
 * with StartTLS, for which it makes a certificate of its own.
 */
public final class Directory implements AutoCloseable {

    public static final String BASE = "dc=fatih,dc=bel,dc=tr";
    public static final String SEARCHER = "cn=uyum,ou=services," + BASE;
    public static final String SEARCHERS_PASSWORD = "arayan-parolasi";
    public static final String PASSWORD = "Dizin-parolasi-1";

    private static final String STORE_PASSWORD = "dizin-deposu";

    private final InMemoryDirectoryServer server;
    private final Path certificate;

    /** @param folder where its certificate is put */
    public Directory(Path folder) {
        try {
            certificate = certificate(folder);
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            // memberOf and municipality are put into entries as Active Directory does
            config.setSchema(null);
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("plain", null, 0, startTls()));
            // whoever has not said who they are sees nothing
            config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH, OperationType.COMPARE);
            server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: domain", "dc: fatih");
            for (String unit : new String[] {"people", "groups", "services"}) {
                server.add("dn: ou=" + unit + "," + BASE, "objectClass: organizationalUnit", "ou: " + unit);
            }
            server.add(
                    "dn: " + SEARCHER,
                    "objectClass: applicationProcess",
                    "cn: uyum",
                    "userPassword: " + SEARCHERS_PASSWORD);
            person("aysel.şimşek", "Aysel", "Şimşek", "uyum-personel");
            person("kemal.demir", "Kemal", "Demir");
            group("uyum-mudur", "kemal.demir");
            group("komşular", "aysel.şimşek");
            server.startListening();
        } catch (LDAPException | LDIFException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLSocketFactory startTls() throws GeneralSecurityException {
        return new SSLUtil(
                        new KeyStoreKeyManager(
                                certificate.toFile(), STORE_PASSWORD.toCharArray(), "PKCS12", "directory"),
                        null)
                .createSSLSocketFactory();
    }

    private static Path certificate(Path folder) {
        Path store = folder.resolve("directory.p12");
        try {
            int made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "directory",
                            "-keyalg",
                            "RSA",
                            "-dname",
                            "CN=127.0.0.1",
                            "-ext",
                            "san=ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            STORE_PASSWORD)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (made != 0) {
                throw new IllegalStateException("no certificate was made");
            }
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The options with which Java trusts its certificate. */
    public String trust() {
        return "-Djavax.net.ssl.trustStore=" + certificate + " -Djavax.net.ssl.trustStorePassword=" + STORE_PASSWORD;
    }

    /** The entry says itself which groups the person is in. */
    public void person(String name, String first, String last, String... groups) throws LDAPException, LDIFException {
        List<String> entry = new ArrayList<>(List.of(
                "dn: " + dn(name),
                "objectClass: inetOrgPerson",
                "uid: " + name,
                "givenName: " + first,
                "sn: " + last,
                "mail: " + name.replace("ş", "s") + "@fatih.bel.tr",
                "l: Fatih Belediyesi",
                "userPassword: " + PASSWORD));
        for (String group : groups) {
            entry.add("memberOf: cn=" + group + ",ou=groups," + BASE);
        }
        server.add(entry.toArray(String[]::new));
    }

    /** The group says which people are in it. */
    private void group(String name, String member) throws LDAPException, LDIFException {
        server.add(
                "dn: cn=" + name + ",ou=groups," + BASE,
                "objectClass: groupOfNames",
                "cn: " + name,
                "member: " + dn(member));
    }

    public void change(String name, String attribute, String value) throws LDAPException, LDIFException {
        server.modify("dn: " + dn(name), "changetype: modify", "replace: " + attribute, attribute + ": " + value);
    }

    public void remove(String name) throws LDAPException, LDIFException {
        server.delete(dn(name));
    }

    private static String dn(String name) {
        return "uid=" + name + ",ou=people," + BASE;
    }

    public String url() {
        return "ldap://127.0.0.1:" + server.getListenPort();
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
